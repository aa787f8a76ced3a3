/** The accounts: keys with limits, revoked or not. Only keys that were registered here are known. */

import { USER } from './errors.mjs';

/** A made-up key for the demo; it opens nothing anywhere else. */
export const DEMO_KEY = `sk-or-v1-${'5e7a'.repeat(16)}`;

export class Keys {
  #keys = new Map();

  constructor() {
    this.set({ key: DEMO_KEY, limit: 5 });
  }

  /** @param {{key: string, limit?: number|null, name?: string|null, resets?: string|null, revoked?: boolean, freeTier?: boolean}} account */
  set(account) {
    this.#keys.set(account.key, {
      limit: null,
      name: null,
      resets: null,
      revoked: false,
      freeTier: false,
      ...this.#keys.get(account.key),
      ...account,
    });
  }

  find(key) {
    const account = this.#keys.get(key);
    return account && !account.revoked ? account : undefined;
  }

  /** Every key that exists, by its last four characters as in the books. */
  list() {
    return [...this.#keys.values()].map(({ key, ...account }) => ({ key: key.slice(-4), ...account }));
  }

  /** The body of `GET /key` (openrouter.md 5.4). */
  describe(account, { own, byok }) {
    const usage = own / 1e9;
    const byokUsage = byok / 1e9;
    return {
      data: {
        label: `${account.key.slice(0, 12)}...${account.key.slice(-3)}`,
        limit: account.limit,
        limit_remaining: account.limit === null ? null : Math.max(0, account.limit - usage),
        limit_reset: account.resets,
        include_byok_in_limit: false,
        usage,
        usage_daily: usage,
        usage_weekly: usage,
        usage_monthly: usage,
        byok_usage: byokUsage,
        byok_usage_daily: byokUsage,
        byok_usage_weekly: byokUsage,
        byok_usage_monthly: byokUsage,
        is_free_tier: account.freeTier,
        is_management_key: false,
        is_provisioning_key: false,
        expires_at: null,
        creator_user_id: USER,
        organization_id: null,
        workspace_id: '00000000-0000-0000-0000-000000000000',
        allowed_data_regions: ['global'],
        free_model_daily_requests: { used: 0, limit: 1000, remaining: 1000 },
        rate_limit: { requests: -1, interval: '10s', note: 'deprecated' },
      },
    };
  }
}
