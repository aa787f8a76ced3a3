/** `executeServerCommand('simulator', options)`: a simulator of its own for a test file; returns its addresses. */
import { startSimulator } from '../simulator/server.mjs';

export const simulatorPlugin = () => {
  const running = [];
  return {
    name: 'simulator',
    async executeCommand({ command, payload }) {
      if (command !== 'simulator') return undefined;
      const simulator = await startSimulator(payload ?? {});
      running.push(simulator);
      return { origin: simulator.origin, base: simulator.base };
    },
    async serverStop() {
      await Promise.all(running.splice(0).map((simulator) => simulator.close()));
    },
  };
};
