/** Replaces the whole body, as some routers do. */
document.querySelector('#swap').addEventListener('click', () => {
  const body = document.createElement('body');
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = 'The next view';
  const connect = document.createElement('byom-connect');
  connect.setAttribute('categories', 'worker');
  main.append(title, connect, document.createElement('byom-budget'), document.createElement('byom-cost'));
  body.append(main);
  document.body.replaceWith(body);
});
