/** A note for each text, kept in this browser. Unsaved words bring the leave warning (byom.unsaved). */

/** @param {() => {id: string}} current */
export function setUpNotes(current) {
  const note = document.getElementById('note');
  const state = document.getElementById('note-state');
  let release = null;

  const name = () => `reader:note:${current().id}`;
  const letGo = () => {
    release?.();
    release = null;
  };
  const show = () => {
    note.value = localStorage.getItem(name()) ?? '';
    state.textContent = '';
    letGo();
  };
  note.addEventListener('input', () => {
    state.textContent = 'Not saved yet';
    release ??= globalThis.byom?.unsaved('a note') ?? null;
  });
  document.getElementById('save-note').addEventListener('click', () => {
    localStorage.setItem(name(), note.value);
    state.textContent = 'Saved';
    letGo();
  });
  document.addEventListener('reader-opened', show);
  show();
}
