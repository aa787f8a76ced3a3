/** One button that asks a model: enough to see an element at work. Uses the public handle only. */
const button = document.querySelector('#try');
const answer = document.querySelector('#answer');

button?.addEventListener('click', async () => {
  answer.textContent = '';
  const call = globalThis.byom.call({
    feature: 'try',
    category: 'worker',
    prompt: 'Say one sentence about rivers and bridges.',
    maxTokens: 200,
  });
  try {
    for await (const text of call) answer.textContent += text;
  } catch (error) {
    answer.textContent = error.message;
  }
});
