import type { RoleName } from '../../../../policies/roles';
import { auditorMatrix } from './auditor';
import { billingMatrix } from './billing';
import { breakGlassMatrix } from './break-glass';
import { deployerMatrix } from './deployer';
import { developerMatrix } from './developer';
import { operatorMatrix } from './operator';
import { plannerMatrix } from './planner';
import type { Matrix } from './task';

export const matrices: Readonly<Record<RoleName, Matrix>> = {
  developer: developerMatrix,
  operator: operatorMatrix,
  billing: billingMatrix,
  auditor: auditorMatrix,
  deployer: deployerMatrix,
  planner: plannerMatrix,
  breakGlass: breakGlassMatrix,
};
