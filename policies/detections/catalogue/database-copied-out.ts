import { defineDetection } from '../detection';
import { all, any, calls, says, unreadable } from '../filter';

/**
 * A database that is no instance of the account: named by its address, or by its owner. A list of tables may
 * be so long that the target cannot be read.
 */
const elsewhere = any(
  unreadable,
  says('"destinationendpoint\\.?instancetype":"(other|localinstance)"'),
  says('"destinationendpoint\\.?ip":"[^"]'),
  says('"destinationendpoint\\.?ownerid":"?[0-9]'),
);

export default defineDetection({
  id: 'database-copied-out',
  title: 'A job copies data to a database that is not of this account',
  severity: 'high',
  description:
    'The target of a job of DTS is an address or another account, or a running job was given another end. What is in the database leaves with it, from then on and what is there already.',
  runbook: [
    'Stop the job (SuspendDtsJob), and see which address or account it writes to.',
    'Ask the person who is named whether it was them, by another channel than the console.',
    'If it was not, switch off the access key or end the session, and change the password that the job reads the database with.',
  ],
  falsePositives: [
    'A move to another cloud, or to a database of your own that DTS reaches by its address.',
  ],
  sources: ['API pages of DTS'],
  target: ['DtsInstanceId', 'DtsJobId', 'MigrationJobId', 'SynchronizationJobId'],
  filter: any(
    all(
      calls(['Dts'], 'ConfigureDtsJob', 'ConfigureMigrationJob', 'ConfigureSynchronizationJob'),
      elsewhere,
    ),
    calls(['Dts'], 'ModifyDtsJobEndpoint'),
  ),
});
