using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Results of surveys as evidence and by group, files of other tools, and no statistics of answers.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0221_survey_results")]
internal sealed class SurveyResultTables : SqlMigration;
