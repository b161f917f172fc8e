import { configRules, isOnByDefault } from '../../policies/config-rules';
import { cis20, coverageOf, coverages } from '../../policies/controls';
import type { Control, Coverage, Section } from '../../policies/controls';
import { cell, code, table } from './markdown';
import { linkToRule, prose } from './rules-pages';

const MEANING: Readonly<Record<Coverage, string>> = {
  enforced: 'the baseline sees to it as it is shipped',
  offered: 'a construct or a setting sees to it, where somebody asks for it',
  reviewed: 'a rule of the review objects to configurations that break it',
  watched: 'it is found, or there is an alert, once it is broken',
  manual: 'a person has to see to it',
};

/** `docs/compliance.md`: every item of the benchmark, and what is behind it here. */
export function compliancePage(): string {
  const controls = cis20.sections.flatMap((section) => section.controls);
  return `# ${cis20.title}

Generated from \`policies/controls\` by \`npm run docs\`.

What stands behind each of the ${controls.length} items. This is no certificate. ${cis20.source} Titles are in our words. Nothing was tried on a live account; what the constructs, rules and queries do was checked against the provider's schema, the sandbox and the documentation.

An item counts once, by the strongest thing behind it. "In part" is what needs a person besides, for the reason in the last column.

${counts(controls)}

- **Enforced** holds for the whole account, or for all that the settings name, with \`baseline.yaml\` as it is shipped. Machines, buckets, policies and databases that are there already are not changed, and what is about these is *offered* at most. Alerts go to whom \`alerts\` names.
- **Reviewed** holds for Terraform that goes through [the review](review.md), and not for what somebody makes in the console.
- Cloud Config looks at the account itself. Rules with an asterisk are off by default: their ids are known from Alibaba Cloud's offline checker only.
- A test holds each rule that is named here against a configuration in which one setting was weakened.

${cis20.sections.map(sectionPart).join('\n\n')}
`;
}

function counts(controls: readonly Control[]): string {
  const levels = [1, 2] as const;
  const rows = coverages.map((coverage) => {
    const own = controls.filter((control) => coverageOf(control) === coverage);
    const partly = coverage === 'manual' ? [] : own.filter(({ manual }) => manual !== undefined);
    return [
      coverage,
      MEANING[coverage],
      ...levels.map((level) => String(own.filter((one) => one.level === level).length)),
      String(own.length),
      String(partly.length),
    ];
  });
  const all = [
    '**All**',
    '',
    ...levels.map((level) => String(controls.filter((one) => one.level === level).length)),
    String(controls.length),
    String(rows.reduce((sum, row) => sum + Number(row[5]), 0)),
  ];
  return table(
    ['Coverage', 'Meaning', 'Level 1', 'Level 2', 'Items', 'of these in part'],
    [...rows, all],
  );
}

function sectionPart({ id, title, controls }: Section): string {
  const rows = controls.map((control) => [
    control.id,
    `${cell(control.title)} (L${control.level})`,
    status(control),
    behind(control),
    prose(control.manual ?? ''),
  ]);
  return `## ${id}. ${title}\n\n${table(['Item', 'How things are', 'Coverage', 'By', 'What is left'], rows)}`;
}

function status(control: Control): string {
  const coverage = coverageOf(control);
  return coverage === 'manual' || control.manual === undefined ? coverage : `${coverage}, in part`;
}

function behind(control: Control): string {
  const { enforcedBy, offeredBy, rules, detections } = control;
  const offered = offeredBy.filter((name) => !enforcedBy.includes(name));
  const parts = [
    ['set by', enforcedBy.map(code)],
    ['offered by', offered.map(code)],
    ['rules', rules.map((id) => linkToRule(id))],
    ['detections', detections.map((id) => `[${id}](detections.md#${id})`)],
    ['Cloud Config', control.configRules.map(configRule)],
  ] as const;
  return parts
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${names.join(', ')}`)
    .join('; ');
}

function configRule(id: string): string {
  const rule = configRules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id} of Cloud Config`);
  return isOnByDefault(rule) ? code(id) : `${code(id)}\\*`;
}
