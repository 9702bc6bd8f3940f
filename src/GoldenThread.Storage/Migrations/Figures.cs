using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The figures of the first page, kept by what changes them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0083_figures")]
internal sealed class Figures : SqlMigration;
