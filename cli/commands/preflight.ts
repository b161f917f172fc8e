import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  adoptions,
  besides,
  collisions,
  cutOff,
  darkened,
  IDLE_QUESTION,
  kept,
  overwritten,
  QUESTIONS,
  type Credentials,
  type Planned,
  type StackJson,
} from '../../policies/preflight';
import { ADOPTIONS_FILE } from '../../settings';
import { credentialsOf } from '../credential-report';
import { EXIT, type ExitCode } from '../exit';
import { adoptionText, keepFile, restoreText } from '../preflight/keep';
import { lookAround, type Seen } from '../preflight/look-around';
import { renderReport, type Report } from '../preflight/report';
import { notYetDeployed, stackOf } from '../preflight/stack';
import { print, printError } from '../print';
import { Progress } from '../progress';
import { requireTerraform } from '../terraform';

export interface PreflightOptions {
  /** A stack that is synthesised already. */
  readonly stack?: string;
  readonly credentialReport?: string;
  /** Write what the next deployment takes over. */
  readonly adopt?: boolean;
  readonly folder: string;
}

/** Says what the baseline would do to the account that it is about to be deployed to. Reads only. */
export async function preflight(options: PreflightOptions, now = new Date()): Promise<ExitCode> {
  const { adopt = false, credentialReport } = options;
  const credentials = credentialReport === undefined ? undefined : credentialsOf(credentialReport);
  await requireTerraform({});
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stack = await stackOf(options.stack, folder);
  const planned = notYetDeployed(stack);
  const progress = new Progress();
  progress.start('Reading the account');
  const seen = await lookAround(stack, planned, join(folder, 'terraform'));
  progress.done(`${String(seen.there.length)} of what the baseline makes is there`);
  const report = reportOn(stack, planned, seen, credentials, { now, adopt });
  forget(folder);
  const text = renderReport(report);
  keepFile(folder, 'report.md', text);
  const restore = restoreText(stack, seen.looks, seen.answers);
  keepFile(join(folder, 'restore'), 'main.tf.json', restore);
  if (report.isAdopting) keepFile('.', ADOPTIONS_FILE, adoptionText(report.adoptions));
  print(text);
  printError(
    `Kept in ${options.folder}: report.md, and restore/main.tf.json, which sets again what was there.\n`,
  );
  return exitCode(report);
}

/** What was needed to read only. The provider stays, for the next time. */
function forget(folder: string): void {
  for (const name of ['cdktf.out', 'cdktf.home', 'terraform/preflight.plan']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function exitCode({ findings, unread, asked }: Report): ExitCode {
  if (findings.length > 0) return EXIT.findings;
  return unread.length + asked.length > 0 ? EXIT.unfinished : EXIT.clean;
}

function reportOn(
  stack: StackJson,
  planned: readonly Planned[],
  { there, looks, singletons, answers, unread, buckets, trails }: Seen,
  credentials: readonly Credentials[] | undefined,
  { now, adopt }: { readonly now: Date; readonly adopt: boolean },
): Report {
  const imported = new Set((stack.import ?? []).map(({ to }) => String(to)));
  const types = new Set(there.map(({ planned: one }) => one.type));
  const taken = adoptions(there, singletons, answers, imported);
  const isIdleLeft =
    credentials === undefined &&
    planned.some(({ type }) => type === 'alicloud_ram_security_preference');
  return {
    findings: [
      ...collisions(there.filter((one) => !imported.has(one.planned.address))),
      ...overwritten(looks, answers),
      ...kept(there, planned, answers),
      ...cutOff(planned, credentials ?? [], now),
      ...darkened(planned, buckets),
      ...besides(planned, trails),
    ],
    unread,
    asked: [
      ...(isIdleLeft ? [IDLE_QUESTION] : []),
      ...QUESTIONS.filter(({ about }) => about.some((type) => types.has(type))),
    ],
    adoptions: taken,
    isAdopting: adopt && taken.length > 0,
  };
}
