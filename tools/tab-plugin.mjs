/** `executeServerCommand('tab', {url, js})`: runs js in a second tab of the same browser profile. */
export const tabPlugin = () => ({
  name: 'tab',
  async executeCommand({ command, payload, session }) {
    if (command !== 'tab') return undefined;
    const near = session.browser.getPage(session.id);
    const page = await near.browserContext().newPage();
    try {
      await page.goto(new URL(payload.url, near.url()).href);
      return await page.evaluate(`(async () => {${payload.js}})()`);
    } finally {
      await page.close();
    }
  },
});
