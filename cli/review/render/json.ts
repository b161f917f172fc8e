import { printableJson } from '../../../alicloud/printable';
import { version } from '../../package.json';
import { differenceJson } from '../../difference-lines';
import type { Outcome } from '../outcome';

/** The report for programs; its shape is in `review.schema.json`. */
export function renderJson({
  report,
  findings,
  undecided,
  failOn,
  strict,
  all,
  code,
  configuration,
  settings,
  access,
}: Outcome): string {
  const document = {
    version: report.version,
    tool: { name: 'alicloud-baseline', version },
    exitCode: code,
    failOn,
    strict,
    all,
    compared: report.compared,
    counts: report.counts,
    configuration,
    settings: settings.map(({ setting, way, message, severity, where }) => ({
      setting,
      way,
      message,
      severity,
      where,
    })),
    access: access.map(differenceJson),
    findings,
    // What it hangs on is made of values, secret ones too.
    undecided: undecided.map((one) => ({ ...one, identity: undefined })),
    suppressed: report.suppressed,
  };
  return printableJson(document);
}
