/**
 * The two features that need a model. This is all that an app writes: a category, a prompt, a loop over the text. Key,
 * ceiling, model, cost and history are the elements' business; a click before anything is set up leads through it.
 */

const element = (id) => document.getElementById(id);
let running = null;

async function ask(title, request) {
  running?.cancel();
  const call = globalThis.byom.call(request);
  running = call;
  element('answer-area').hidden = false;
  element('answer-area').scrollIntoView({ block: 'nearest' });
  element('answer-title').textContent = title;
  element('answer').textContent = '';
  element('answer').setAttribute('aria-busy', 'true');
  element('problem').textContent = '';
  element('stop').hidden = false;
  element('copy').hidden = true;
  try {
    for await (const text of call) element('answer').textContent += text;
    await call.result;
  } catch (error) {
    if (running === call) element('problem').textContent = error.message;
  }
  if (running !== call) return;
  running = null;
  element('answer').setAttribute('aria-busy', 'false');
  element('stop').hidden = true;
  element('copy').hidden = element('answer').textContent === '';
}

/** @param {() => {title: string, paragraphs: string[]}} current */
export function setUpAsking(current) {
  const whole = () => current().paragraphs.join('\n\n');
  element('summarise').addEventListener('click', () =>
    ask('Summary', {
      feature: 'summarise',
      category: 'worker',
      maxTokens: 300,
      messages: [
        { role: 'system', content: 'Summarise the text in three plain sentences.' },
        { role: 'user', content: whole() },
      ],
    }),
  );
  element('ask').addEventListener('click', () => {
    const question = element('question').value.trim();
    if (question === '') return element('question').focus();
    return ask('Answer', {
      feature: 'ask',
      category: 'frontier',
      maxTokens: 600,
      messages: [
        { role: 'system', content: `Answer from this text only:\n\n${whole()}` },
        { role: 'user', content: question },
      ],
    });
  });
  element('stop').addEventListener('click', () => running?.cancel());
  element('copy').addEventListener('click', () => navigator.clipboard.writeText(element('answer').textContent));
}
