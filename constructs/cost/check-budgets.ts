import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import * as names from '../../alicloud/names';
import type { CostSettings } from '../../settings';
import { refusedCost } from '../../settings/areas/cost-values';
import { badName, notAllowed, notAnAccountId } from '../errors';
import { LONGEST_ENVIRONMENT } from './watch-environment';

/** What the settings file would refuse is refused here too: the program would find it at run time. */
export function checkCost(construct: IConstruct, cost: CostSettings): void {
  if (Token.isUnresolved(cost)) {
    const allowed = 'values that are known at synth: they become part of the program’s settings';
    throw notAllowed(construct, [{ name: 'cost', found: 'a value not known yet', allowed }]);
  }
  const wrong = refusedCost(cost);
  if (wrong.length > 0) throw notAllowed(construct, wrong);
}

export function checkNames(construct: IConstruct, accountId: string, region: string): void {
  if (Token.isUnresolved(accountId) || !names.fits(names.accountId, accountId)) {
    throw notAnAccountId(construct, accountId);
  }
  if (Token.isUnresolved(region) || !/^[a-z]{2}(?:-[a-z0-9]+)+$/.test(region)) {
    throw badName(construct, 'region', region, 'the id of a region, known at synth');
  }
}

export function checkTarget(construct: IConstruct, name: string, id: string): void {
  if (Token.isUnresolved(id) || /^[\w.-]{1,64}$/.test(id)) return;
  throw badName(construct, name, id, '1 to 64 letters, digits, dots, underscores or hyphens');
}

/** Addresses let anybody post: a text in the code would be in the repository and in the plan. */
export function checkSecret(construct: IConstruct, name: string, value: string): void {
  if (Token.isUnresolved(value)) return;
  const allowed = 'the value of a TerraformVariable that is sensitive';
  throw notAllowed(construct, [{ name, found: 'a text in the code (not shown)', allowed }]);
}

export function checkLength(construct: IConstruct, text: string): void {
  if (text.length <= LONGEST_ENVIRONMENT) return;
  const found = `settings of ${text.length} characters`;
  const allowed = `${LONGEST_ENVIRONMENT}, which is what fits into the environment of a function: fewer budgets or products`;
  throw notAllowed(construct, [{ name: 'budgets', found, allowed }]);
}
