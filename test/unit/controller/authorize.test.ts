import { expect } from '@open-wc/testing';
import { callbackOf, consentUrl } from '../../../src/controller/authorize.ts';
import { takeCallback } from '../../../src/controller/callback.ts';
import { PENDING, takePending } from '../../../src/controller/pending-round.ts';
import { makeProof } from '../../../src/provider/pkce.ts';

/** A document somewhere else, as far as these functions look. */
const documentAt = (href: string, named?: string): Document =>
  ({
    location: new URL(href),
    querySelector: () => (named === undefined ? null : { content: named }),
  }) as unknown as Document;

describe('controller/authorize', () => {
  it('sends people back to https and loopback only, and never to another origin', () => {
    expect(callbackOf(documentAt('https://app.example/reader?x=1#y'), true)?.href).to.equal(
      'https://app.example/reader',
    );
    expect(callbackOf(documentAt('http://127.0.0.1:8000/a/'), true)?.href).to.equal('http://127.0.0.1:8000/a/');
    expect(callbackOf(documentAt('https://app.example/a/b', '/back.html'), true)?.href).to.equal(
      'https://app.example/back.html',
    );
    expect(
      callbackOf(documentAt('https://app.example/a/b', '/back.html'), false)?.href,
      'who went comes back',
    ).to.equal('https://app.example/a/b');
    for (const href of ['http://app.example/', 'http://192.168.0.2/', 'file:///a.html'])
      expect(callbackOf(documentAt(href), true), href).to.equal(null);
    expect(callbackOf(documentAt('https://app.example/', 'https://evil.example/'), true)).to.equal(null);
  });

  it('asks at the provider’s own origin, with S256 and our mark in the way back', () => {
    const proof = { challenge: 'challenge', state: 'state' };
    const url = new URL(
      consentUrl('https://openrouter.ai/api/v1', new URL('https://app.example/a?b=c'), proof, 'x'.repeat(200)),
    );
    expect(url.origin + url.pathname).to.equal('https://openrouter.ai/auth');
    expect(url.searchParams.get('code_challenge_method')).to.equal('S256');
    expect(url.searchParams.get('callback_url')).to.equal('https://app.example/a?b=c&byom-callback=state');
    expect(url.searchParams.get('key_label')).to.have.lengthOf(100);
    expect(
      new URL(consentUrl('https://openrouter.ai/api/v1', null, proof, 'x')).searchParams.has('callback_url'),
    ).to.equal(false);
  });

  it('S1: takes the code out of address and history, and leaves a foreign one alone', () => {
    const before = location.href;
    try {
      history.replaceState({ kept: 1 }, '', '?keep=1&byom-callback=s1&code=secret&state=s1#part');
      expect(takeCallback(window)).to.deep.equal({ state: 's1', code: 'secret' });
      expect(location.search + location.hash).to.equal('?keep=1#part');
      expect(history.state).to.deep.equal({ kept: 1 });
      expect(takeCallback(window), 'once').to.equal(null);
      history.replaceState(null, '', '?byom-callback=s2&error=access_denied');
      expect(takeCallback(window)).to.deep.equal({ state: 's2', code: null });
      history.replaceState(null, '', '?code=foreign&state=s3');
      expect(takeCallback(window)).to.equal(null);
      expect(location.search).to.equal('?code=foreign&state=s3');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('a redirect’s verifier is gone before it is used, and is of this round or of none', () => {
    sessionStorage.setItem(PENDING, JSON.stringify({ state: 'mine', verifier: 'v' }));
    expect(takePending(window, 'another')).to.equal(null);
    expect(sessionStorage.getItem(PENDING)).to.equal(null);
    sessionStorage.setItem(PENDING, JSON.stringify({ state: 'mine', verifier: 'v' }));
    expect(takePending(window, 'mine')).to.deep.equal({ state: 'mine', verifier: 'v' });
    sessionStorage.setItem(PENDING, 'broken');
    expect(takePending(window, 'mine')).to.equal(null);
  });

  it('a proof is fresh, and its challenge the S256 of its verifier', async () => {
    const [one, two] = [await makeProof(), await makeProof()];
    expect(new Set([one.verifier, two.verifier, one.state, two.state]).size).to.equal(4);
    expect(one.verifier).to.match(/^[\w-]{43}$/);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(one.verifier)));
    const expected = btoa(String.fromCharCode(...digest))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    expect(one.challenge).to.equal(expected);
  });
});
