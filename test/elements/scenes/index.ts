/** All scenes, as the accessibility matrix walks them: `scenes.names`, `scenes.show(name)`. */
import { budgetScenes, connectScenes } from './connect-budget.ts';
import { costScenes } from './cost.ts';
import { historyScenes } from './history.ts';
import { modelScenes } from './models.ts';
import { panelScenes } from './panel.ts';
import { ScenePage, type Scenes } from './scene.ts';

const ALL: Scenes = {
  ...connectScenes,
  ...budgetScenes,
  ...costScenes,
  ...modelScenes,
  ...historyScenes,
  ...panelScenes,
};

const page = new ScenePage(document.querySelector('main')!);

export const names = Object.keys(ALL);

export async function show(name: string): Promise<void> {
  page.clear();
  await ALL[name]!(page);
}
