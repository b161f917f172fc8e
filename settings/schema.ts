import { z } from 'zod';
import { alertsSection } from './areas/alerts';
import { auditSection } from './areas/audit';
import { accountSection, ends, reasonField, regionField, tagsField } from './areas/common';
import { costSection } from './areas/cost';
import { dataSection, enforceField, protectionField } from './areas/data';
import { detectionsSection } from './areas/detections';
import { detectiveSection } from './areas/detective';
import { identitySection, settingsWithPresets } from './areas/identity';
import { incidentSection } from './areas/incident';
import { networkSection } from './areas/network';
import { refineWholeFile } from './cross-field-checks';
import { advice, choice, list, onAnyMap, section, text } from './fields';
import { presetNames } from './presets';

/**
 * The shape of baseline.yaml: every key with its range, unit and meaning, here and, for each part of
 * it, in the area that it is about. The JSON Schema for editors and the text of problems come from
 * here; what a key means when it is left out comes from the preset where there is one, and from the
 * area's `resolve` otherwise.
 */

const exception = section(
  {
    setting: text(
      {
        pattern: /^(?:identity|detections)\.[\w.-]{1,100}$/,
        allowed:
          'the setting that departs from the preset, such as identity.login.rememberMfa, or that weakens a detection, such as detections.root-login.enabled',
      },
      'The setting, as a path: identity.passwordPolicy.minimumLength.',
    ).meta({ anyOf: [{ enum: settingsWithPresets }, { pattern: '^detections\\.' }] }),
    reason: reasonField,
    ...ends,
  },
  'One choice weaker than the preset, and why.',
);

/** The whole file. */
export const fileSchema = section(
  {
    version: z
      .literal(1, { error: '1' })
      .meta({ description: 'The version of this format.' })
      .register(advice, { advise: () => 'This program reads version 1 of the format.' }),
    account: accountSection,
    region: regionField(
      'The home region: where what is not global is made. Choose one close to the people who look after the account.',
    ),
    preset: choice(
      presetNames,
      'Which figures to take where benchmarks contradict each other.',
    ).default('cis-2.0'),
    identity: identitySection.optional(),
    network: networkSection.optional(),
    data: dataSection.optional(),
    audit: auditSection.optional(),
    detective: detectiveSection.optional(),
    incident: incidentSection.optional(),
    protection: protectionField.default('keep'),
    enforce: enforceField.default('now'),
    alerts: alertsSection.optional(),
    detections: detectionsSection.optional(),
    cost: costSection.optional(),
    tags: tagsField(
      'Tags put on everything that can carry them. A tag is no place for a secret: anybody who can list resources reads it.',
    ).optional(),
    exceptions: list(
      exception,
      100,
      'Choices weaker than the preset, each with its reason. Without an entry here such a choice is refused.',
    ).optional(),
  },
  'Settings of alicloud-security-baseline.',
).superRefine(refineWholeFile, onAnyMap);

/** The file as written, checked: what was left out is absent, but for site and preset. */
export type FileSettings = z.output<typeof fileSchema>;
