import {
  differences,
  documented,
  products,
  publishedCalls,
  sources,
  undocumented,
} from '../../alicloud/api';
import { cell, code, table } from './markdown';

/** `docs/api-names.md`: which names there are, where from, and which have no list. */
export function apiNamesPage(): string {
  const count = publishedCalls.reduce((sum, { calls }) => sum + calls.length, 0);
  return `# Names of the API

Generated from \`alicloud/api\` by \`npm run docs\`.

Each call of the cloud has three names: the API's, the action by which RAM authorises it, and the event by which ActionTrail records it. By default they are one: \`RunInstances\` of the product Ecs is \`ecs:RunInstances\`, and an event \`RunInstances\` of the service Ecs. Where documents say otherwise, the difference is written down with where it is from. Every action of a role, a guardrail or a rule and every event of a detection stands in this table, as documented; tests hold that. No live account was used: that a name is here says that it is published, not that it was seen.

Of ${products.length} products ${count} calls are known. \`npm run names:update\` reads newer lists.

## Sources

${table(
  ['Source', 'What it is'],
  Object.entries(sources).map(([id, what]) => [code(id), cell(what)]),
)}

## Products

${table(
  ['Product', 'RAM code', 'May count as well', 'Service of events', 'Calls, by source'],
  products.map(({ code: product, ram, possible = [], seen = [], events = [product] }) => [
    product,
    ram.map(code).join(', ') || 'not documented',
    [...possible, ...seen].map(code).join(', '),
    events.map(code).join(', '),
    countsOf(product),
  ]),
)}

## Where the names differ

${table(
  ['Product', 'Call', 'Authorised by', 'Besides', 'Recorded as', 'Source'],
  differences.flatMap(({ product, source, actions = {}, also = {}, events = {} }) =>
    [...new Set([actions, also, events].flatMap((column) => Object.keys(column)))]
      .sort()
      .map((call) => [
        product,
        code(call),
        (actions[call] ?? []).map(code).join(' or '),
        (also[call] ?? []).map(code).join(', '),
        (events[call] ?? []).map(code).join(' or '),
        code(source),
      ]),
  ),
)}

## Names that stand in documents and in no list of calls

${table(
  ['Name', 'Source'],
  documented.flatMap(({ source, actions = [], patterns = [], events = {} }) => [
    ...[...actions, ...patterns].map((name) => [code(name), code(source)]),
    ...Object.entries(events).flatMap(([service, names]) =>
      names.map((name) => [`event ${code(name)} of ${code(service)}`, code(source)]),
    ),
  ]),
)}

## Names without a list

${table(
  ['Name', 'Why it stands there'],
  undocumented.map(({ kind, name, reason }) => [`${kind} ${code(name)}`, cell(reason)]),
)}
`;
}

function countsOf(product: string): string {
  return publishedCalls
    .filter((one) => one.product === product)
    .map(({ version, source, calls }) => `${calls.length} of ${version} (${source})`)
    .join('; ');
}
