import { dangerous, type DangerousPort } from './dangerous-port';

const POOLS: readonly (readonly [number, 'pools' | 'poolsGeneral'])[] = [
  [3333, 'pools'],
  [4444, 'poolsGeneral'],
  [5555, 'poolsGeneral'],
  [7777, 'pools'],
  [8888, 'poolsGeneral'],
  [9999, 'poolsGeneral'],
  [14_433, 'poolsGeneral'],
  [14_444, 'poolsGeneral'],
  [45_560, 'poolsGeneral'],
  [45_700, 'poolsGeneral'],
];

/**
 * Where miners call, and what they listen on to be steered. No list of them is whole, and pools also
 * use 443: letting out only what is needed holds better than this.
 */
export const miningPorts: readonly DangerousPort[] = POOLS.map(([port, source]) =>
  dangerous('mining', port, {
    service: 'mining pools',
    why: 'Miners send their work here, and your bill pays for it.',
    source,
    directions: ['in', 'out'],
  }),
);
