using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Session settings, roles, and the guards that every table gets.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0001_guards")]
internal sealed class Guards : SqlMigration;
