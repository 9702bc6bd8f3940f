using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Files and documents are seen by those who see what they hang on; a reference tells of no review.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0074_what_hangs_asks_the_row")]
internal sealed class HangingPolicies : SqlMigration;
