import type { RoleName } from '../../../../policies/roles';
import { auditorMatrix } from './auditor';
import { billingMatrix } from './billing';
import { breakGlassMatrix } from './break-glass';
import { developerMatrix } from './developer';
import { operatorMatrix } from './operator';
import type { Matrix } from './task';

export const matrices: Readonly<Record<RoleName, Matrix>> = {
  developer: developerMatrix,
  operator: operatorMatrix,
  billing: billingMatrix,
  auditor: auditorMatrix,
  breakGlass: breakGlassMatrix,
};
