using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What somebody could sign in with is seen on the way in, and by the person whose it is.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0071_secrets_of_accounts")]
internal sealed class AccountSecrets : SqlMigration;
