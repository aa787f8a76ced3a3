/** Ukrainian. */
import type { Locale } from '../../locales.ts';
import { page } from './page.ts';
import { stage } from './stage.ts';

export default { page, stage } satisfies Locale;
