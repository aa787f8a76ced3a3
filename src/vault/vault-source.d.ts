/** Made by the build: src/vault/frame.ts bundled into one inline script, and the hash that a page's policy lists. */
declare module 'byom:vault-source' {
  export const VAULT_SOURCE: string;
  /** `sha256-…`, without quotes. */
  export const VAULT_HASH: string;
}
