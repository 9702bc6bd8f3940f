using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The document of a version of a policy as a file.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0251_policy_files")]
internal sealed class PolicyFileTable : SqlMigration;
