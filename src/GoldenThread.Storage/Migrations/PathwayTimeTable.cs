using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Times of pathways in which localities differ.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0065_pathway_times")]
internal sealed class PathwayTimeTable : SqlMigration;
