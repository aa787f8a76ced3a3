/** The page's side of a frame that something on the page took away. */
import { expect } from '@open-wc/testing';
import { makeLink } from './link-kit.ts';

describe('vault/link: a frame that is gone', () => {
  it('answers what was asked, and whatever is asked afterwards, with `isolation`: nobody waits for ever', async () => {
    const { link, place } = await makeLink();
    const asked = [link.generation('gen-1'), link.keyInfo()];
    place.remove();
    for (const { error } of await Promise.all(asked)) expect(error?.code).to.equal('isolation');
    const later = await Promise.all([link.generation('gen-1'), link.generation('gen-2'), link.keyInfo()]);
    for (const { error } of later) expect(error?.code).to.equal('isolation');
    expect(later[0]).to.deep.include({ id: 'gen-1', found: false, costNano: null });
  });
});
