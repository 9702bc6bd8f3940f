using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Who may see how much of a child's record.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0092_access")]
internal sealed class AccessFunctions : SqlMigration;
