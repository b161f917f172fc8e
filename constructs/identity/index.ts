export { LoginSecurity, type LoginSecurityProps } from './login-security';
export { MfaRole, type MfaRoleProps } from './mfa-role';
export { PasswordPolicy, type PasswordPolicyProps } from './password-policy';
