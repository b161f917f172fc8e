/** What a call does, as its name says: names of calls begin with a verb. */
export type CallKind = 'write' | 'secret-read' | 'read';

const READS =
  /^(?:Batch)?(?:Check|Count|Cursor|Describe|Detect|Estimate|Find|Get|Has|Head|Inquiry|Is|List|Look|Lookup|Preview|Pull|Query|Read|Scan|Search|Select|Validate|Verify)/;

/**
 * What the answer of a read may hold, by its name: something to sign in with, where something to
 * download lies, or settings that programs are given, passwords in them.
 */
const SECRETS =
  /AccessKey|AccountAK|ApiKey|AuthCode|Backups$|BackupFiles|ConfigMap|Credential|Download|FileUrl|InstallCode|Kube.?[Cc]onfig$|LaunchTemplateVersion|LicenseKey|Passw|PrivateKey|ScalingConfiguration|Script|Secret|ShareKey|SignedUrl|SharedUrl|Shell|Terminal|Token|UserData|Vnc/;

/** A name that is not known for a read counts as a write. */
export function kindOf(call: string): CallKind {
  if (!READS.test(call)) return 'write';
  return SECRETS.test(call) ? 'secret-read' : 'read';
}
