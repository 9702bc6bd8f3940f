using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Policies, their versions, and what organisations say of them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0210_policies")]
internal sealed class PolicyTables : SqlMigration;
