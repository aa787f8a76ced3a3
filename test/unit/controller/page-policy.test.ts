import { expect } from '@open-wc/testing';
import { leavesOutProvider, warnAboutPolicy, weaknessOf } from '../../../src/controller/page-policy.ts';
import type { WarningDetail } from '../../../src/protocol/events.ts';
import { OPENROUTER_BASE } from '../../../src/provider/provider-address.ts';
import { metaPoliciesOf } from '../../../src/vault/link.ts';
import type { VaultReply } from '../../../src/vault/vault.ts';

function page(...policies: string[]): Document {
  const made = document.implementation.createHTMLDocument('x');
  for (const content of policies) {
    const meta = made.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = content;
    made.head.append(meta);
  }
  return made;
}

const STRICT =
  "default-src 'none'; script-src 'self' 'sha256-abc='; connect-src https://openrouter.ai; worker-src 'none'";
const reasonOf = (...policies: string[]): string | null => weaknessOf(metaPoliciesOf(page(...policies)));
const strictBut = (from: string, to: string): string => {
  expect(STRICT).to.include(from);
  return STRICT.replace(from, to);
};

describe('controller/page-policy: weak', () => {
  it('S3: finds nothing in the policy that we generate, and says so when there is none at all', () => {
    expect(reasonOf(STRICT)).to.equal(null);
    expect(reasonOf()).to.equal('none-seen');
  });

  const scripts: [string, string | null][] = [
    ["'self' 'unsafe-inline'", 'script-inline'],
    ["'SELF' 'Unsafe-Inline'", 'script-inline'],
    ["'self' 'unsafe-inline' 'sha256-abc='", null],
    ["'self' 'unsafe-inline' 'nonce-abc'", null],
    ["'unsafe-inline' 'strict-dynamic' 'nonce-abc' https:", null],
    ["'self' 'unsafe-eval'", 'script-eval'],
    ["'self' 'wasm-unsafe-eval'", null],
    ['*', 'script-anywhere'],
    ['http:', 'script-anywhere'],
    ["'self' https:", 'script-anywhere'],
    ["'self' data:", 'script-anywhere'],
    ['https://*', 'script-anywhere'],
    ['https://*:443', 'script-anywhere'],
    ['https://cdn.example/a.js', null],
    ['https://*.cdn.example', null],
  ];
  for (const [sources, reason] of scripts)
    it(`S3: script-src ${sources}: ${reason ?? 'nothing'}`, () => {
      expect(reasonOf(strictBut("script-src 'self' 'sha256-abc='", `script-src ${sources}`))).to.equal(reason);
    });

  it('S3: judges what the browser takes: elements and attributes apart, the default, the first of two', () => {
    expect(reasonOf(`${STRICT}; script-src-elem 'unsafe-inline'`)).to.equal('script-inline');
    expect(reasonOf(`${STRICT}; script-src-attr 'unsafe-inline'`)).to.equal('script-inline');
    expect(reasonOf(`${STRICT}; script-src-elem *`)).to.equal('script-anywhere');
    expect(reasonOf(`${STRICT}; script-src *`)).to.equal(null);
    expect(reasonOf("default-src 'self' 'unsafe-eval'; worker-src 'none'")).to.equal('script-eval');
    expect(reasonOf("img-src 'self'")).to.equal('script-inline');
  });

  it('S3: connect-src missing or open', () => {
    const open = ['*', 'https:', 'wss:', 'https://*', 'https://openrouter.ai http:'];
    for (const sources of open)
      expect(reasonOf(strictBut('connect-src https://openrouter.ai', `connect-src ${sources}`)), sources).to.equal(
        'connect-anywhere',
      );
    expect(reasonOf("script-src 'sha256-abc='; worker-src 'none'")).to.equal('connect-anywhere');
    expect(reasonOf("default-src 'none'; script-src 'sha256-abc='")).to.equal(null);
  });

  it('S3: worker-src not written out, where that lets scripts of the page become workers', () => {
    const without = strictBut("; worker-src 'none'", '');
    expect(reasonOf(without)).to.equal('worker-falls-back');
    expect(reasonOf(`${without}; child-src 'none'`)).to.equal(null);
    expect(reasonOf(without.replace("'self' ", ''))).to.equal(null);
    expect(reasonOf(`${without}; worker-src 'self'`)).to.equal(null);
  });

  it('S3: what one of several policies closes is closed', () => {
    expect(reasonOf(STRICT, "script-src * 'unsafe-inline'")).to.equal(null);
    expect(reasonOf("script-src 'self'", "connect-src 'self'")).to.equal('worker-falls-back');
    expect(reasonOf("script-src 'self' https:", "script-src 'self' data:; connect-src 'self'")).to.equal(
      'script-anywhere',
    );
  });

  it('S3: a policy outside the head counts for nothing, as in the browser', () => {
    const made = page();
    made.body.innerHTML = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
    expect(weaknessOf(metaPoliciesOf(made))).to.equal('none-seen');
  });
});

describe('controller/page-policy: the provider left out', () => {
  const leavesOut = (sources: string, base = OPENROUTER_BASE, at = 'https://app.example/'): boolean =>
    leavesOutProvider(metaPoliciesOf(page(`connect-src ${sources}`)), base, at);

  it('takes every form that lets the provider through', () => {
    const good = [
      '*',
      'https:',
      'http:',
      'https://openrouter.ai',
      'HTTPS://OpenRouter.ai',
      'openrouter.ai',
      'http://openrouter.ai',
      'https://openrouter.ai:443',
      'https://openrouter.ai:*',
      'https://openrouter.ai/',
      'https://openrouter.ai/api/',
      'https://*.ai',
      "'self' https://other.example https://openrouter.ai",
    ];
    for (const sources of good) expect(leavesOut(sources), sources).to.equal(false);
    expect(leavesOut("'self'", 'http://localhost:8080/api/v1', 'http://localhost:8080/')).to.equal(false);
    expect(leavesOut('http://127.0.0.1:8788', 'http://127.0.0.1:8788/api/v1')).to.equal(false);
    expect(leavesOutProvider([], OPENROUTER_BASE, 'https://app.example/')).to.equal(false);
    expect(leavesOutProvider(metaPoliciesOf(page("img-src 'none'")), OPENROUTER_BASE, 'https://a/')).to.equal(false);
  });

  it('sees every form that keeps it out, or keeps one of the paths out', () => {
    const bad = [
      "'none'",
      "'self'",
      'wss:',
      'https://other.example',
      'https://*.openrouter.ai',
      'https://openrouter.ai:8443',
      'https://openrouter.ai/api/v1/chat/completions',
      'https://openrouter.ai/api',
      'https://openrouter.ai.evil.example',
      'https://notopenrouter.ai',
    ];
    for (const sources of bad) expect(leavesOut(sources), sources).to.equal(true);
    expect(leavesOut('https://127.0.0.1:8788', 'http://127.0.0.1:8788/api/v1')).to.equal(true);
    const fallback = metaPoliciesOf(page("default-src 'self'"));
    expect(leavesOutProvider(fallback, OPENROUTER_BASE, 'https://app.example/')).to.equal(true);
    const second = metaPoliciesOf(page(STRICT, "connect-src 'self'"));
    expect(leavesOutProvider(second, OPENROUTER_BASE, 'https://app.example/')).to.equal(true);
  });
});

describe('controller/page-policy: telling', () => {
  function start(...policies: string[]) {
    const made = page(...policies);
    const heard: WarningDetail[] = [];
    made.addEventListener('byom-warning', ({ detail }) => heard.push(detail));
    const listeners: ((reply: VaultReply) => void)[] = [];
    warnAboutPolicy(made, OPENROUTER_BASE, { listen: (listener) => void listeners.push(listener) });
    const reply = (code: string): void =>
      listeners.forEach((listener) =>
        listener({ type: 'state', status: 'disconnected', error: { code, status: 0 } } as unknown as VaultReply),
      );
    const refuse = (blockedURI: string, rest: Partial<SecurityPolicyViolationEventInit> = {}): void =>
      void made.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI,
          documentURI: 'https://app.example/',
          effectiveDirective: 'connect-src',
          violatedDirective: 'connect-src',
          originalPolicy: 'x',
          disposition: 'enforce',
          statusCode: 200,
          ...rest,
        }),
      );
    return { heard, reply, refuse };
  }

  it('is silent under the strict policy, and warns once for each code otherwise', () => {
    expect(start(STRICT).heard).to.deep.equal([]);
    const both = start("default-src 'self' 'unsafe-inline'; worker-src 'none'");
    both.refuse('https://openrouter.ai/api/v1/models');
    both.reply('blocked-by-page');
    expect(both.heard).to.deep.equal([
      { code: 'policy-weak', reason: 'script-inline' },
      { code: 'policy-blocks-provider', reason: 'not-listed' },
    ]);
  });

  it('hears what the browser refused in the page, and through the vault what it refused in the frame', () => {
    const seen = start(STRICT);
    seen.refuse('https://other.example/');
    seen.refuse('https://openrouter.ai/x', { effectiveDirective: 'img-src' });
    seen.refuse('https://openrouter.ai/x', { disposition: 'report' });
    seen.reply('key-rejected');
    expect(seen.heard).to.deep.equal([]);
    seen.refuse('https://openrouter.ai/api/v1/models');
    seen.refuse('https://openrouter.ai/api/v1/models');
    expect(seen.heard).to.deep.equal([{ code: 'policy-blocks-provider', reason: 'refused' }]);
    const inside = start(STRICT);
    inside.reply('blocked-by-page');
    inside.reply('blocked-by-page');
    expect(inside.heard).to.deep.equal([{ code: 'policy-blocks-provider', reason: 'refused' }]);
  });
});
