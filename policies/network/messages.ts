import type { DangerousPort } from './catalogue';
import type { Opening } from './openings';
import { portsInWords } from './ports';
import { ruleInWords, type Rule } from './rules';

/** Ports listed one by one; the rest are counted. */
const LISTED = 5;

/** What is open, with the ports and why they are dangerous: one line. */
export function openingsInWords(openings: readonly Opening[]): string {
  const wide = openings.flatMap((opening) => {
    if (opening.kind === 'port') return [];
    const what =
      opening.kind === 'all-protocols' ? 'every protocol' : `every ${opening.protocol} port`;
    return [`${what} ${opening.direction}, by ${opening.rules.map(ruleInWords).join(' and ')}`];
  });
  const ports = openings.flatMap((opening) => (opening.kind === 'port' ? [opening.port] : []));
  const rest = ports.length - LISTED;
  return [
    ...wide,
    ...ports.slice(0, LISTED).map(portInWords),
    ...(rest > 0 ? [`${rest} more dangerous ${rest === 1 ? 'port' : 'ports'}`] : []),
  ].join('; ');
}

/** `tcp 22 (SSH: A guessed or leaked password, or a stolen key, is a shell)`. */
export function portInWords(port: DangerousPort): string {
  const { protocol, from, to, service, why } = port;
  return `${portsInWords({ protocol, from, to })} (${service}: ${why.replace(/\.$/, '')})`;
}

/** How to fix a rule that opens something dangerous. */
export function fixFor(rule: Rule, openings: readonly Opening[]): string {
  const narrower =
    rule.direction === 'in'
      ? 'Admit trusted networks or a group instead'
      : 'Let out to known addresses instead';
  const ports = openings.some(({ kind }) => kind !== 'port')
    ? 'name the ports that are needed, '
    : '';
  return `${narrower}, ${ports}or acknowledge it with a reason and the day it expires.`;
}
