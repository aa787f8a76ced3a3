/** `executeServerCommand('looks', {scheme, forced})`: how the browser says that the person wants pages to look. */
const sessions = new WeakMap();

export const looksPlugin = () => ({
  name: 'looks',
  async executeCommand({ command, payload: { scheme = 'light', forced = false, still = false } = {}, session }) {
    if (command !== 'looks') return undefined;
    const page = session.browser.getPage(session.id);
    // Kept: the emulation ends with the session that asked for it.
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    await sessions.get(page).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
      ],
    });
    return true;
  },
});
