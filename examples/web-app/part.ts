import type { Protection } from 'alicloud-security-baseline';

/** What every part of the service is told. */
export interface PartProps {
  readonly name: string;
  readonly accountId: string;
  /** `removable` lets go of what is protected: deploy it first, then destroy. */
  readonly protection: Protection;
}
