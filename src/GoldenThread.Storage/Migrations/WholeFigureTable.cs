using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Figures of the whole, kept by what adds readings.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0112_whole_figures")]
internal sealed class WholeFigureTable : SqlMigration;
