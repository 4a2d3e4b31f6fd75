/**
 * A certificate of our own making, for `smba.trafficmanager.net` until 2120, and its key: whoever stands for Teams over
 * TLS in a test shows it. Made by `openssl ca -selfsign`; nothing trusts it but the test that is given it.
 */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIBATAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdzbWJhLnRy
YWZmaWNtYW5hZ2VyLm5ldDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAw
MFowIjEgMB4GA1UEAwwXc21iYS50cmFmZmljbWFuYWdlci5uZXQwWTATBgcqhkjO
PQIBBggqhkjOPQMBBwNCAARGBqBFuYoJCljoUqWqr4r9l149k6j4uWYdGrWBxlj6
Cx7ZW3CCdnv24yEseBHGsvnZhTGvDAFQ6a9nD7DVhD87o1YwVDAiBgNVHREEGzAZ
ghdzbWJhLnRyYWZmaWNtYW5hZ2VyLm5ldDAPBgNVHRMBAf8EBTADAQH/MB0GA1Ud
DgQWBBQS9Kre8ZPEhIiDu4js/xbHWRveCjAKBggqhkjOPQQDAgNIADBFAiEAgy6Z
o6wY2YtSUFwvFXE6f7byoHdQbHO6sMPnAs5PEysCIAToS157vX4tMbU6HrD3qeo0
kOiG5Gh4yRlJG9ldwiz5
-----END CERTIFICATE-----
`;

export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvARjjrThS6/jV5ay
iOnQY5cay09l7pYzU+ZE6X68ZR2hRANCAARGBqBFuYoJCljoUqWqr4r9l149k6j4
uWYdGrWBxlj6Cx7ZW3CCdnv24yEseBHGsvnZhTGvDAFQ6a9nD7DVhD87
-----END PRIVATE KEY-----
`;
