import { isBaselineError, renderProblem, type Problem } from '../alicloud/problems';
import { jobPermissions, pack } from '../policies/roles';
import type { JobSettings, Settings } from '../settings';
import { oneLine } from '../alicloud/printable';
import { wrongInput } from './exit';

/**
 * Refuses what reads well and would not become a plan: parts of the settings that cannot be had
 * together, and roles that RAM has no room for. The constructs refuse it too, one at a time.
 *
 * @throws CliError with all of it.
 */
export function requireComposable(settings: Settings): void {
  const lines = [...deafBudgets(settings), ...lostDelivery(settings), ...wrongRoles(settings)];
  if (lines.length > 0) throw wrongInput(lines.map(oneLine).join('\n'));
}

function deafBudgets({ cost, alerts }: Settings): string[] {
  if (cost === undefined || alerts.recipients.length > 0) return [];
  return [
    'cost: found budgets and nobody who hears of them, allowed: budgets together with somebody under alerts.people or alerts.webhooks. Add somebody there, or drop cost.',
  ];
}

function lostDelivery({ audit, detective }: Settings): string[] {
  if (!detective.enabled || !detective.deliver) return [];
  if (audit.enabled && audit.bucket === undefined) return [];
  const found = audit.enabled
    ? 'and audit.bucket, which is not changed'
    : 'and audit.enabled false';
  return [
    `detective.deliver: found true ${found}, allowed: true beside a trail with a bucket that is made here. Drop it.`,
  ];
}

function wrongRoles(settings: Settings): string[] {
  return settings.identity.jobs.flatMap((job) => {
    return problemsOf(job, settings).map(
      (problem) => `identity.jobs.${job.name}: ${renderProblem(problem)}`,
    );
  });
}

function problemsOf(job: JobSettings, settings: Settings): readonly Problem[] {
  const { name, roleName = name, scope } = job;
  try {
    pack(roleName, jobPermissions(name, settings, { scope }));
    return [];
  } catch (error) {
    if (isBaselineError(error)) return error.problems;
    throw error;
  }
}
