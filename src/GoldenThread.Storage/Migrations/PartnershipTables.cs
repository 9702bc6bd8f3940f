using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Partnerships, organisations, accounts.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0003_partnerships")]
internal sealed class PartnershipTables : SqlMigration;
