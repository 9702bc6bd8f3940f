using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The figure of the whole as it was known on a past day.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0309_figures_as_they_were_known")]
internal sealed class FiguresAsTheyWereKnown : SqlMigration;
