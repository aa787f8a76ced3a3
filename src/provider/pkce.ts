/** OAuth with PKCE as OpenRouter has it (openrouter.md section 5): no client registration, S256, single-use codes. */
import { fieldsOf, textOf } from './openrouter.ts';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export interface Proof {
  /** Stays here; proves at the exchange that the one who began is the one who ends. */
  readonly verifier: string;
  readonly challenge: string;
  /** Tells rounds apart. */
  readonly state: string;
}

export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** A fresh verifier with its S256 challenge, and a state. */
export async function makeProof(): Promise<Proof> {
  const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
  const [verifier, state] = [random(), random()];
  return { verifier, state, challenge: base64url(await sha256(verifier)) };
}

export function exchangeBody(code: string, verifier: string): string {
  return JSON.stringify({ code, code_verifier: verifier, code_challenge_method: 'S256' });
}

/** @returns the key of an exchange's answer, or null */
export const keyOfExchange = (json: unknown): string | null => textOf(fieldsOf(json)['key']);
