import { expect } from '@open-wc/testing';
import { answerRequests, CONTROLLER_KEY, requestController, whenController } from '../../../src/protocol/context.ts';
import { ByomError, ERROR_CODES } from '../../../src/protocol/errors.ts';
import { announce, wish } from '../../../src/protocol/events.ts';
import { en } from '../../../src/i18n/en.ts';
import type { Byom } from '../../../src/protocol/types.ts';

const newDocument = (): Document => document.implementation.createHTMLDocument('test');

describe('protocol', () => {
  it('a controller answers requests from any depth, once, before the callback stops the event', () => {
    const page = newDocument();
    const byom = {} as Byom;
    const inner = page.body
      .appendChild(page.createElement('div'))
      .attachShadow({ mode: 'open' })
      .appendChild(page.createElement('p'));
    expect(requestController(inner)).to.equal(null);
    answerRequests(page, byom);
    expect(requestController(inner)).to.equal(byom);
    expect(requestController(page)).to.equal(byom);
  });

  it('who asks too early is woken when the controller comes, once; who left is not', () => {
    const page = newDocument();
    const heard: string[] = [];
    whenController(page.body, () => heard.push('stays'));
    whenController(page.body, () => heard.push('left'))();
    answerRequests(page, {} as Byom);
    answerRequests(page, {} as Byom);
    expect(heard).to.deep.equal(['stays']);
  });

  it('leaves requests for other contexts alone', () => {
    const page = newDocument();
    answerRequests(page, {} as Byom);
    let called = false;
    page.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true }), {
        context: 'other',
        callback: () => (called = true),
      }),
    );
    expect(called).to.equal(false);
    expect(CONTROLLER_KEY).to.equal('byom:controller/1');
  });

  it('wishes bubble and can be prevented; facts do neither, except the one question', () => {
    const page = newDocument();
    const seen: string[] = [];
    page.addEventListener('byom-open-request', (event) => (seen.push('wish'), event.preventDefault()));
    page.addEventListener('byom-before-call', (event) => event.preventDefault());
    page.addEventListener('byom-warning', (event) => (event.preventDefault(), seen.push(String(event.bubbles))));
    expect(wish(page.body, 'byom-open-request', { section: 'budget' })).to.equal(false);
    expect(
      announce(page, 'byom-before-call', { callId: '1', feature: 'f', category: 'worker', model: 'm', holdNano: 1 }),
    ).to.equal(false);
    expect(announce(page, 'byom-warning', { code: 'policy-weak' })).to.equal(true);
    expect(seen).to.deep.equal(['wish', 'false']);
  });

  it('W7: each code has a sentence and a remedy', () => {
    for (const code of ERROR_CODES) {
      const [says, remedy] = en.errors[code];
      expect(says!.length, code).to.be.above(5);
      expect(remedy!.length, code).to.be.above(5);
    }
    expect(Object.keys(en.errors).sort()).to.deep.equal([...ERROR_CODES].sort());
    expect(new ByomError('busy', { waitSeconds: 3 })).to.include({ name: 'ByomError', code: 'busy' });
  });
});
