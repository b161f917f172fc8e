import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suppressionsOf } from '../../../cli/review/metadata';
import { accountProvider, SecurityBaseline } from '../../../constructs';
import { readConfiguration, review } from '../../../policies/review';
import type { JsonObject, Report, ReviewOptions } from '../../../policies/review';
import { rules } from '../../../policies/rules';
import { parseSettings } from '../../../settings';
import type { PresetName } from '../../../settings';
import { synthBare } from '../../helpers/synth-stack';

const FILE = join(__dirname, '../../../baseline.yaml');

export interface ShippedBaseline {
  /** As it stands in cdk.tf.json. */
  readonly content: JsonObject;
  /** The names of the classes of everything in it. */
  readonly constructs: ReadonlySet<string>;
}

const made = new Map<PresetName, ShippedBaseline>();

/** What `baseline.yaml` becomes, with no change but the preset. Made once for each file of tests. */
export function shippedBaseline(preset: PresetName = 'cis-2.0'): ShippedBaseline {
  const known = made.get(preset);
  if (known !== undefined) return known;
  const baseline = changedBaseline((text) => text.replace('preset: cis-2.0', `preset: ${preset}`));
  made.set(preset, baseline);
  return baseline;
}

/** What `baseline.yaml` becomes with a change to its text. */
export function changedBaseline(change: (text: string) => string): ShippedBaseline {
  const settings = parseSettings(change(readFileSync(FILE, 'utf8')), { env: {} });
  const constructs = new Set<string>();
  const stack = synthBare((scope) => {
    accountProvider(scope, 'Account', settings);
    const baseline = new SecurityBaseline(scope, 'Baseline', { settings });
    for (const { constructor } of baseline.node.findAll()) constructs.add(constructor.name);
  });
  return { content: JSON.parse(stack.text) as JsonObject, constructs };
}

/** As `alicloud-baseline review` does it, with every rule. */
export function reviewed(content: JsonObject, options: Partial<ReviewOptions> = {}): Report {
  const file = { path: 'cdk.tf.json', content };
  const suppressions = suppressionsOf(file);
  return review(readConfiguration([file]), rules, {
    today: '2026-11-23',
    suppressions,
    ...options,
  });
}
