import { dangerous, type DangerousPort } from './dangerous-port';

const BOTH = ['in', 'out'] as const;

/** Ways to run a machine from afar. */
export const adminPorts: readonly DangerousPort[] = [
  dangerous('admin', 22, {
    service: 'SSH',
    why: 'A guessed or leaked password, or a stolen key, is a shell.',
    source: 'cis',
  }),
  dangerous('admin', 23, {
    service: 'Telnet',
    why: 'Passwords travel in clear, and worms try default ones all day.',
    source: 'worms',
    directions: BOTH,
  }),
  dangerous('admin', 3389, {
    service: 'RDP',
    why: 'A guessed password, or a hole that is not patched, is a desktop.',
    source: 'cis',
  }),
  dangerous('admin', 3389, {
    service: 'RDP over UDP',
    protocol: 'udp',
    why: 'The same desktop, and a mirror for floods against others.',
    source: 'general',
  }),
  dangerous('admin', [512, 514], {
    service: 'rexec, rlogin and rsh',
    why: 'Trust the address that a caller says it has.',
    source: 'general',
  }),
  dangerous('admin', 135, {
    service: 'Windows RPC',
    why: 'Starts programs on the machine for whoever has a password.',
    source: 'general',
  }),
  dangerous('admin', [5900, 5903], {
    service: 'VNC',
    why: 'A screen behind a password of eight characters, or none.',
    source: 'general',
  }),
  dangerous('admin', [5985, 5986], {
    service: 'WinRM',
    why: 'Runs commands for whoever has a password.',
    source: 'general',
  }),
  dangerous('admin', 161, {
    service: 'SNMP',
    protocol: 'udp',
    why: 'Default community names read, and sometimes change, the machine.',
    source: 'general',
  }),
  dangerous('admin', 1099, {
    service: 'Java RMI and JMX',
    why: 'Objects that are sent are run.',
    source: 'general',
  }),
  dangerous('admin', [7001, 7002], {
    service: 'WebLogic',
    why: 'Its T3 and console holes let worms run what they like.',
    source: 'general',
  }),
  dangerous('admin', 8009, {
    service: 'Tomcat AJP',
    why: 'Reads files of the application, and runs some (Ghostcat).',
    source: 'general',
  }),
  dangerous('admin', 10_000, {
    service: 'Webmin',
    why: 'Administers the machine as root.',
    source: 'general',
  }),
];

/** Ways to read and change files, and how worms go from one machine to the next. */
export const fileSharingPorts: readonly DangerousPort[] = [
  dangerous('file-sharing', [20, 21], {
    service: 'FTP',
    why: 'Passwords and files travel in clear.',
    source: 'datadog',
  }),
  dangerous('file-sharing', 69, {
    service: 'TFTP',
    protocol: 'udp',
    why: 'Files for anybody, without a password.',
    source: 'general',
  }),
  dangerous('file-sharing', [137, 139], {
    service: 'NetBIOS',
    why: 'Shares, names and password hashes of Windows.',
    source: 'datadog',
    directions: BOTH,
  }),
  dangerous('file-sharing', [137, 138], {
    service: 'NetBIOS over UDP',
    protocol: 'udp',
    why: 'Names of machines, and a mirror for floods against others.',
    source: 'general',
  }),
  dangerous('file-sharing', 445, {
    service: 'SMB',
    why: 'Worms such as WannaCry come in by it, and password hashes leave by it.',
    source: 'general',
    directions: BOTH,
  }),
  dangerous('file-sharing', 111, {
    service: 'portmapper',
    why: 'Tells which RPC services there are, NFS among them.',
    source: 'general',
  }),
  dangerous('file-sharing', 873, {
    service: 'rsync',
    why: 'Modules without a password are read and overwritten.',
    source: 'general',
  }),
  dangerous('file-sharing', 2049, {
    service: 'NFS',
    why: 'Trusts the user number that a caller says it has.',
    source: 'datadog',
  }),
  dangerous('file-sharing', 389, {
    service: 'LDAP',
    why: 'Users and groups, in clear.',
    source: 'general',
  }),
];
