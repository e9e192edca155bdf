-- An identity proves itself by one account at each issuer: a second one with the same address is never joined to it.

create unique index on identity_accounts (identity_id, provider_id);
comment on column identity_accounts.account_id is 'Id of the identity at the provider: the subject, never an address';
comment on column identity_accounts.provider_id is 'credential, or the address of an outside issuer';
