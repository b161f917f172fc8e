import type { Control } from '../control';
import { databases } from './databases';
import { identity } from './identity';
import { kubernetes } from './kubernetes';
import { logging } from './logging';
import { networking } from './networking';
import { securityCenter } from './security-center';
import { storage } from './storage';
import { virtualMachines } from './virtual-machines';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly controls: readonly Control[];
}

export interface Benchmark {
  readonly title: string;
  /** Where its items were read. */
  readonly source: string;
  readonly sections: readonly Section[];
}

/** All 85 items of the CIS Alibaba Cloud Foundations Benchmark 2.0.0. Titles are in our words. */
export const cis20: Benchmark = {
  title: 'CIS Alibaba Cloud Foundations Benchmark 2.0.0',
  source:
    "Numbers, levels and what is asked for were read in Prowler (cis_2.0_alibabacloud.json) and in Steampipe's compliance mod (cis_v200), not in the benchmark's own text.",
  sections: [
    { id: '1', title: 'Identity and access management', controls: identity },
    { id: '2', title: 'Logging and monitoring', controls: logging },
    { id: '3', title: 'Networking', controls: networking },
    { id: '4', title: 'Virtual machines', controls: virtualMachines },
    { id: '5', title: 'Storage', controls: storage },
    { id: '6', title: 'Relational databases', controls: databases },
    { id: '7', title: 'Kubernetes', controls: kubernetes },
    { id: '8', title: 'Security Center', controls: securityCenter },
  ],
};
