using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>How often somebody failed to sign in, and when they last proved again who they are.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0078_sign_in_attempts")]
internal sealed class SignInAttemptTable : SqlMigration;
