/** `npm run simulator -- --port 8788`: prints the address and serves until it is stopped. */
import { parseArgs } from 'node:util';
import { DEMO_KEY, startSimulator } from './server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8788' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port must be a number from 0 to 65535, not ${values.port}`);
  process.exit(2);
}
const { base, origin } = await startSimulator({ port });
console.log(
  `OpenRouter simulator: ${base}\nBooks and faults:     ${origin}/control/books\nA key it knows:       ${DEMO_KEY}`,
);
