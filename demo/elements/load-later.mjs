/** Loads the bundle when asked: the elements on the page were there first. An import needs no Trusted Types policy. */
document.querySelector('#load').addEventListener('click', () => void import('/dist/byom.js'));
