package vn.thidua.etl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A dossier that fits a page: two years, one cluster, units A, B and C. One criterion of 100
 * points, proportional to a target of 10.
 */
final class SmallDossier {

  private final Path folder;

  SmallDossier(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    file("clusters.csv", "cluster_code,cluster_name", "K,Cụm một");
    file("units.csv", "unit_code,unit_name", "A,Đơn vị A", "B,Đơn vị B", "C,Đơn vị C");
    file(
        "memberships.csv",
        "year,cluster_code,unit_code",
        "2023,K,A",
        "2023,K,B",
        "2023,K,C",
        "2024,K,A",
        "2024,K,B",
        "2024,K,C");
    file(
        "rulebooks.csv",
        "year,cluster_code,scale,tie_breaks",
        "2023,*,100,",
        "2024,*,100,PREVIOUS_RANK");
    file(
        "criteria.csv",
        "year,cluster_code,criterion_code,criterion_name,kind,method,max_points",
        "2023,*,X,Tiêu chí,SCORE,PROPORTIONAL,100",
        "2024,*,X,Tiêu chí,SCORE,PROPORTIONAL,100");
    file(
        "commitments.csv",
        "year,unit_code,criterion_code,target",
        "2023,A,X,10",
        "2023,B,X,10",
        "2023,C,X,10",
        "2024,A,X,10",
        "2024,B,X,10",
        "2024,C,X,10");
    results("2023", "9", "8", "7");
    results("2024", "5", "5", "6");
  }

  /** One year's results of A, B and C, in a file of their own. */
  SmallDossier results(String year, String a, String b, String c) throws IOException {
    return file(
        "results-" + year + ".csv",
        "unit_code,criterion_code,period,stage,value",
        "A,X," + year + ",BOARD," + a,
        "B,X," + year + ",BOARD," + b,
        "C,X," + year + ",BOARD," + c);
  }

  SmallDossier file(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    return this;
  }

  SmallDossier without(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  Path folder() {
    return folder;
  }
}
