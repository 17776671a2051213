/*! Kraaij-Pohlmann's stemmer for Dutch: made by `make stemmer` from snowballstemmer 3.1.1; do not edit.
 * Copyright (c) 2001 Dr Martin Porter, (c) 2004,2005 Richard Boulton, (c) 2013 Yoshiki Shibukawa and others.
 * Licence: BSD-3-Clause, https://snowballstem.org/license.html */
// @ts-nocheck
/* eslint-disable */

class BaseStemmer {
  constructor() {
    this.set_current("");
  }

  set_current(value) {
    this.current = value;
    this.cursor = 0;
    this.limit = this.current.length;
    this.limit_backward = 0;
    this.bra = this.cursor;
    this.ket = this.limit;
  }

  get_current() {
    return this.current;
  }

  in_grouping(s) {
    if ((this.cursor >= this.limit)) {
      return false;
    }
    if (!s.has(this.current[this.cursor])) {
      return false;
    }
    this.cursor += 1;
    return true;
  }

  go_in_grouping(s) {
    while ((this.cursor < this.limit)) {
      if (!s.has(this.current[this.cursor])) {
        return true;
      }
      this.cursor += 1;
    }
    return false;
  }

  in_grouping_b(s) {
    if ((this.cursor <= this.limit_backward)) {
      return false;
    }
    if (!s.has(this.current[(this.cursor - 1)])) {
      return false;
    }
    this.cursor -= 1;
    return true;
  }

  go_in_grouping_b(s) {
    while ((this.cursor > this.limit_backward)) {
      if (!s.has(this.current[(this.cursor - 1)])) {
        return true;
      }
      this.cursor -= 1;
    }
    return false;
  }

  out_grouping(s) {
    if ((this.cursor >= this.limit)) {
      return false;
    }
    if (!s.has(this.current[this.cursor])) {
      this.cursor += 1;
      return true;
    }
    return false;
  }

  go_out_grouping(s) {
    while ((this.cursor < this.limit)) {
      if (s.has(this.current[this.cursor])) {
        return true;
      }
      this.cursor += 1;
    }
    return false;
  }

  out_grouping_b(s) {
    if ((this.cursor <= this.limit_backward)) {
      return false;
    }
    if (!s.has(this.current[(this.cursor - 1)])) {
      this.cursor -= 1;
      return true;
    }
    return false;
  }

  go_out_grouping_b(s) {
    while ((this.cursor > this.limit_backward)) {
      if (s.has(this.current[(this.cursor - 1)])) {
        return true;
      }
      this.cursor -= 1;
    }
    return false;
  }

  eq_s(s) {
    if (this.current.slice(this.cursor, this.limit).startsWith(s)) {
      this.cursor += s.length;
      return true;
    }
    return false;
  }

  eq_s_b(s) {
    if (this.current.slice(this.limit_backward, this.cursor).endsWith(s)) {
      this.cursor -= s.length;
      return true;
    }
    return false;
  }

  find_among(v) {
    let c, common, common_i, common_j, diff, first_key_inspected, i, i2, j, k, l, w;
    i = 0;
    j = v.length;
    c = this.cursor;
    l = this.limit;
    common_i = 0;
    common_j = 0;
    first_key_inspected = false;
    while (true) {
      k = (i + ((j - i) >> 1));
      diff = 0;
      common = Math.min(common_i, common_j);
      w = v[k];
      for (i2 = common; i2 < w.s.length; i2++) {
        if (((c + common) === l)) {
          diff = -1;
          break;
        }
        diff = (this.current[(c + common)].charCodeAt(0) - w.s[i2].charCodeAt(0));
        if ((diff !== 0)) {
          break;
        }
        common += 1;
      }
      if ((diff < 0)) {
        j = k;
        common_j = common;
      } else {
        i = k;
        common_i = common;
      }
      if (((j - i) <= 1)) {
        if ((i > 0)) {
          break;
        }
        if ((j === i)) {
          break;
        }
        if (first_key_inspected) {
          break;
        }
        first_key_inspected = true;
      }
    }
    while (true) {
      w = v[i];
      if ((common_i >= w.s.length)) {
        this.cursor = (c + w.s.length);
        if ((w.method === null)) {
          return w.result;
        }
        if (w.method.call(this)) {
          this.cursor = (c + w.s.length);
          return w.result;
        }
      }
      i = w.substring_i;
      if ((i < 0)) {
        return 0;
      }
    }
    return -1;
  }

  find_among_b(v) {
    let c, common, common_i, common_j, diff, first_key_inspected, i, i2, j, k, lb, w;
    i = 0;
    j = v.length;
    c = this.cursor;
    lb = this.limit_backward;
    common_i = 0;
    common_j = 0;
    first_key_inspected = false;
    while (true) {
      k = (i + ((j - i) >> 1));
      diff = 0;
      common = Math.min(common_i, common_j);
      w = v[k];
      for (i2 = ((w.s.length - 1) - common); i2 > -1; i2--) {
        if (((c - common) === lb)) {
          diff = -1;
          break;
        }
        diff = (this.current[((c - 1) - common)].charCodeAt(0) - w.s[i2].charCodeAt(0));
        if ((diff !== 0)) {
          break;
        }
        common += 1;
      }
      if ((diff < 0)) {
        j = k;
        common_j = common;
      } else {
        i = k;
        common_i = common;
      }
      if (((j - i) <= 1)) {
        if ((i > 0)) {
          break;
        }
        if ((j === i)) {
          break;
        }
        if (first_key_inspected) {
          break;
        }
        first_key_inspected = true;
      }
    }
    while (true) {
      w = v[i];
      if ((common_i >= w.s.length)) {
        this.cursor = (c - w.s.length);
        if ((w.method === null)) {
          return w.result;
        }
        if (w.method.call(this)) {
          this.cursor = (c - w.s.length);
          return w.result;
        }
      }
      i = w.substring_i;
      if ((i < 0)) {
        return 0;
      }
    }
    return -1;
  }

  replace_s(c_bra, c_ket, s) {
    let adjustment;
    adjustment = (s.length - (c_ket - c_bra));
    this.current = ((this.current.slice(0, c_bra) + s) + this.current.slice(c_ket));
    this.limit += adjustment;
    if ((this.cursor >= c_ket)) {
      this.cursor += adjustment;
    } else {
      if ((this.cursor > c_bra)) {
        this.cursor = c_bra;
      }
    }
    return adjustment;
  }

  slice_from(s) {
    this.replace_s(this.bra, this.ket, s);
    this.ket = (this.bra + s.length);
  }

  slice_del() {
    return this.slice_from("");
  }

  insert(c_bra, c_ket, s) {
    let adjustment;
    adjustment = this.replace_s(c_bra, c_ket, s);
    if ((c_bra <= this.bra)) {
      this.bra += adjustment;
    }
    if ((c_bra <= this.ket)) {
      this.ket += adjustment;
    }
  }

  slice_to() {
    return this.current.slice(this.bra, this.ket);
  }

  assign_to() {
    return this.current.slice(0, this.limit);
  }

  stemWord(word) {
    this.set_current(word);
    this._stem();
    return this.get_current();
  }

}

class DutchStemmer extends BaseStemmer {
  static g_E = new Set(["e", "è", "é", "ê", "ë"]);
  static g_AIOU = new Set(["a", "i", "o", "u", "à", "á", "â", "ä", "ì", "í", "î", "ï", "ò", "ó", "ô", "ö", "ù", "ú", "û", "ü"]);
  static g_AEIOU = new Set(["a", "e", "i", "o", "u", "à", "á", "â", "ä", "è", "é", "ê", "ë", "ì", "í", "î", "ï", "ò", "ó", "ô", "ö", "ù", "ú", "û", "ü"]);
  static g_v = new Set(["a", "e", "i", "o", "u", "y", "à", "á", "â", "ä", "è", "é", "ê", "ë", "ì", "í", "î", "ï", "ò", "ó", "ô", "ö", "ù", "ú", "û", "ü"]);
  static g_v_WX = new Set(["a", "e", "i", "o", "u", "w", "x", "y", "à", "á", "â", "ä", "è", "é", "ê", "ë", "ì", "í", "î", "ï", "ò", "ó", "ô", "ö", "ù", "ú", "û", "ü"]);
  B_GE_removed = false;
  I_p2 = 0;
  I_p1 = 0;
  __r_R1() {
    return (this.I_p1 <= this.cursor);
  }

  __r_R2() {
    return (this.I_p2 <= this.cursor);
  }

  __r_V() {
    let v_1;
    v_1 = (this.limit - this.cursor);
    while (true) {
      lab0: {
        if (!(this.in_grouping_b(DutchStemmer.g_v))) {
          break lab0;
        }
        break;
      }
      if (!(this.eq_s_b("ij"))) {
        return false;
      }
      break;
    }
    this.cursor = (this.limit - v_1);
    return true;
  }

  __r_VX() {
    let v_1;
    v_1 = (this.limit - this.cursor);
    if ((this.cursor <= this.limit_backward)) {
      return false;
    }
    this.cursor -= 1;
    while (true) {
      lab0: {
        if (!(this.in_grouping_b(DutchStemmer.g_v))) {
          break lab0;
        }
        break;
      }
      if (!(this.eq_s_b("ij"))) {
        return false;
      }
      break;
    }
    this.cursor = (this.limit - v_1);
    return true;
  }

  __r_C() {
    let v_1;
    v_1 = (this.limit - this.cursor);
    lab0: {
      if (!(this.eq_s_b("ij"))) {
        break lab0;
      }
      return false;
    }
    if (!(this.out_grouping_b(DutchStemmer.g_v))) {
      return false;
    }
    this.cursor = (this.limit - v_1);
    return true;
  }

  __r_lengthen_V() {
    let S_ch, among_var, c, v_1, v_2, v_3, v_4, v_5;
    v_1 = (this.limit - this.cursor);
    lab0: {
      if (!(this.out_grouping_b(DutchStemmer.g_v_WX))) {
        break lab0;
      }
      this.ket = this.cursor;
      among_var = this.find_among_b(DutchStemmer.a_0);
      if ((among_var === 0)) {
        break lab0;
      }
      this.bra = this.cursor;
      if ((among_var === 1)) {
        v_2 = (this.limit - this.cursor);
        while (true) {
          lab1: {
            if (!(this.out_grouping_b(DutchStemmer.g_AEIOU))) {
              break lab1;
            }
            break;
          }
          if ((this.cursor > this.limit_backward)) {
            break lab0;
          }
          break;
        }
        this.cursor = (this.limit - v_2);
        S_ch = this.slice_to();
        c = this.cursor;
        this.insert(this.cursor, this.cursor, S_ch);
        this.cursor = c;
      } else {
        if ((among_var === 2)) {
          v_3 = (this.limit - this.cursor);
          while (true) {
            lab1: {
              if (!(this.out_grouping_b(DutchStemmer.g_AEIOU))) {
                break lab1;
              }
              break;
            }
            if ((this.cursor > this.limit_backward)) {
              break lab0;
            }
            break;
          }
          v_4 = (this.limit - this.cursor);
          lab1: {
            while (true) {
              lab2: {
                if (!(this.in_grouping_b(DutchStemmer.g_AIOU))) {
                  break lab2;
                }
                break;
              }
              if (!(this.in_grouping_b(DutchStemmer.g_E))) {
                break lab1;
              }
              if ((this.cursor > this.limit_backward)) {
                break lab1;
              }
              break;
            }
            break lab0;
          }
          this.cursor = (this.limit - v_4);
          v_5 = (this.limit - this.cursor);
          lab1: {
            if ((this.cursor <= this.limit_backward)) {
              break lab1;
            }
            this.cursor -= 1;
            if (!(this.in_grouping_b(DutchStemmer.g_AIOU))) {
              break lab1;
            }
            if (!(this.out_grouping_b(DutchStemmer.g_AEIOU))) {
              break lab1;
            }
            break lab0;
          }
          this.cursor = (this.limit - v_5);
          this.cursor = (this.limit - v_3);
          S_ch = this.slice_to();
          c = this.cursor;
          this.insert(this.cursor, this.cursor, S_ch);
          this.cursor = c;
        } else {
          if ((among_var === 3)) {
            this.slice_from("eëe");
          } else {
            this.slice_from("iee");
          }
        }
      }
    }
    this.cursor = (this.limit - v_1);
    return true;
  }

  __r_Step_1() {
    let among_var, v_1, v_2, v_3, v_4, v_5;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_1);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    if ((among_var === 1)) {
      this.slice_del();
    } else {
      if ((among_var === 2)) {
        if (!(this.__r_R1())) {
          return false;
        }
        v_1 = (this.limit - this.cursor);
        lab0: {
          if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "t"))) {
            break lab0;
          }
          this.cursor -= 1;
          if (!(this.__r_R1())) {
            break lab0;
          }
          return false;
        }
        this.cursor = (this.limit - v_1);
        if (!(this.__r_C())) {
          return false;
        }
        this.slice_del();
      } else {
        if ((among_var === 3)) {
          if (!(this.__r_R1())) {
            return false;
          }
          this.slice_from("ie");
        } else {
          if ((among_var === 4)) {
            while (true) {
              v_2 = (this.limit - this.cursor);
              lab0: {
                v_3 = (this.limit - this.cursor);
                if (!(this.eq_s_b("ar"))) {
                  break lab0;
                }
                if (!(this.__r_R1())) {
                  break lab0;
                }
                if (!(this.__r_C())) {
                  break lab0;
                }
                this.cursor = (this.limit - v_3);
                this.slice_del();
                this.__r_lengthen_V();
                break;
              }
              this.cursor = (this.limit - v_2);
              lab0: {
                v_4 = (this.limit - this.cursor);
                if (!(this.eq_s_b("er"))) {
                  break lab0;
                }
                if (!(this.__r_R1())) {
                  break lab0;
                }
                if (!(this.__r_C())) {
                  break lab0;
                }
                this.cursor = (this.limit - v_4);
                this.slice_del();
                break;
              }
              this.cursor = (this.limit - v_2);
              if (!(this.__r_R1())) {
                return false;
              }
              if (!(this.__r_C())) {
                return false;
              }
              this.slice_from("e");
              break;
            }
          } else {
            if ((among_var === 5)) {
              if (!(this.__r_R1())) {
                return false;
              }
              this.slice_from("é");
            } else {
              if ((among_var === 6)) {
                if (!(this.__r_R1())) {
                  return false;
                }
                if (!(this.__r_V())) {
                  return false;
                }
                this.slice_from("au");
              } else {
                if ((among_var === 7)) {
                  while (true) {
                    v_5 = (this.limit - this.cursor);
                    lab0: {
                      if (!(this.eq_s_b("hed"))) {
                        break lab0;
                      }
                      if (!(this.__r_R1())) {
                        break lab0;
                      }
                      this.bra = this.cursor;
                      this.slice_from("heid");
                      break;
                    }
                    this.cursor = (this.limit - v_5);
                    lab0: {
                      if (!(this.eq_s_b("nd"))) {
                        break lab0;
                      }
                      this.slice_del();
                      break;
                    }
                    this.cursor = (this.limit - v_5);
                    lab0: {
                      if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "d"))) {
                        break lab0;
                      }
                      this.cursor -= 1;
                      if (!(this.__r_R1())) {
                        break lab0;
                      }
                      if (!(this.__r_C())) {
                        break lab0;
                      }
                      this.bra = this.cursor;
                      this.slice_del();
                      break;
                    }
                    this.cursor = (this.limit - v_5);
                    lab0: {
                      while (true) {
                        lab1: {
                          if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "i"))) {
                            break lab1;
                          }
                          this.cursor -= 1;
                          break;
                        }
                        if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "j"))) {
                          break lab0;
                        }
                        this.cursor -= 1;
                        break;
                      }
                      if (!(this.__r_V())) {
                        break lab0;
                      }
                      this.slice_del();
                      break;
                    }
                    this.cursor = (this.limit - v_5);
                    if (!(this.__r_R1())) {
                      return false;
                    }
                    if (!(this.__r_C())) {
                      return false;
                    }
                    this.slice_del();
                    this.__r_lengthen_V();
                    break;
                  }
                } else {
                  this.slice_from("nd");
                }
              }
            }
          }
        }
      }
    }
    return true;
  }

  __r_Step_2() {
    let among_var, v_1;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_2);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    if ((among_var === 1)) {
      while (true) {
        v_1 = (this.limit - this.cursor);
        lab0: {
          if (!(this.eq_s_b("'t"))) {
            break lab0;
          }
          this.bra = this.cursor;
          this.slice_del();
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (!(this.eq_s_b("et"))) {
            break lab0;
          }
          this.bra = this.cursor;
          if (!(this.__r_R1())) {
            break lab0;
          }
          if (!(this.__r_C())) {
            break lab0;
          }
          this.slice_del();
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (!(this.eq_s_b("rnt"))) {
            break lab0;
          }
          this.bra = this.cursor;
          this.slice_from("rn");
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "t"))) {
            break lab0;
          }
          this.cursor -= 1;
          this.bra = this.cursor;
          if (!(this.__r_R1())) {
            break lab0;
          }
          if (!(this.__r_VX())) {
            break lab0;
          }
          this.slice_del();
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (!(this.eq_s_b("ink"))) {
            break lab0;
          }
          this.bra = this.cursor;
          this.slice_from("ing");
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (!(this.eq_s_b("mp"))) {
            break lab0;
          }
          this.bra = this.cursor;
          this.slice_from("m");
          break;
        }
        this.cursor = (this.limit - v_1);
        lab0: {
          if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "'"))) {
            break lab0;
          }
          this.cursor -= 1;
          this.bra = this.cursor;
          if (!(this.__r_R1())) {
            break lab0;
          }
          this.slice_del();
          break;
        }
        this.cursor = (this.limit - v_1);
        this.bra = this.cursor;
        if (!(this.__r_R1())) {
          return false;
        }
        if (!(this.__r_C())) {
          return false;
        }
        this.slice_del();
        break;
      }
    } else {
      if ((among_var === 2)) {
        if (!(this.__r_R1())) {
          return false;
        }
        this.slice_from("g");
      } else {
        if ((among_var === 3)) {
          if (!(this.__r_R1())) {
            return false;
          }
          this.slice_from("lijk");
        } else {
          if ((among_var === 4)) {
            if (!(this.__r_R1())) {
              return false;
            }
            this.slice_from("isch");
          } else {
            if ((among_var === 5)) {
              if (!(this.__r_R1())) {
                return false;
              }
              if (!(this.__r_C())) {
                return false;
              }
              this.slice_del();
            } else {
              if ((among_var === 6)) {
                if (!(this.__r_R1())) {
                  return false;
                }
                this.slice_from("t");
              } else {
                if ((among_var === 7)) {
                  if (!(this.__r_R1())) {
                    return false;
                  }
                  this.slice_from("s");
                } else {
                  if ((among_var === 8)) {
                    if (!(this.__r_R1())) {
                      return false;
                    }
                    this.slice_from("r");
                  } else {
                    if ((among_var === 9)) {
                      if (!(this.__r_R1())) {
                        return false;
                      }
                      this.slice_del();
                      this.insert(this.cursor, this.cursor, "l");
                      this.__r_lengthen_V();
                    } else {
                      if ((among_var === 10)) {
                        if (!(this.__r_R1())) {
                          return false;
                        }
                        if (!(this.__r_C())) {
                          return false;
                        }
                        this.slice_del();
                        this.insert(this.cursor, this.cursor, "en");
                        this.__r_lengthen_V();
                      } else {
                        if (!(this.__r_R1())) {
                          return false;
                        }
                        if (!(this.__r_C())) {
                          return false;
                        }
                        this.slice_from("ief");
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return true;
  }

  __r_Step_3() {
    let among_var, v_1;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_3);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    if ((among_var === 1)) {
      if (!(this.__r_R1())) {
        return false;
      }
      this.slice_from("eer");
    } else {
      if ((among_var === 2)) {
        if (!(this.__r_R1())) {
          return false;
        }
        this.slice_del();
        this.__r_lengthen_V();
      } else {
        if ((among_var === 3)) {
          if (!(this.__r_R1())) {
            return false;
          }
          this.slice_del();
        } else {
          if ((among_var === 4)) {
            this.slice_from("r");
          } else {
            if ((among_var === 5)) {
              while (true) {
                v_1 = (this.limit - this.cursor);
                lab0: {
                  if (!(this.eq_s_b("ild"))) {
                    break lab0;
                  }
                  this.slice_from("er");
                  break;
                }
                this.cursor = (this.limit - v_1);
                if (!(this.__r_R1())) {
                  return false;
                }
                this.slice_del();
                this.__r_lengthen_V();
                break;
              }
            } else {
              if ((among_var === 6)) {
                if (!(this.__r_R1())) {
                  return false;
                }
                if (!(this.__r_C())) {
                  return false;
                }
                this.slice_from("aar");
              } else {
                if ((among_var === 7)) {
                  if (!(this.__r_R2())) {
                    return false;
                  }
                  this.slice_del();
                  this.insert(this.cursor, this.cursor, "f");
                  this.__r_lengthen_V();
                } else {
                  if ((among_var === 8)) {
                    if (!(this.__r_R2())) {
                      return false;
                    }
                    this.slice_del();
                    this.insert(this.cursor, this.cursor, "g");
                    this.__r_lengthen_V();
                  } else {
                    if ((among_var === 9)) {
                      if (!(this.__r_R1())) {
                        return false;
                      }
                      if (!(this.__r_C())) {
                        return false;
                      }
                      this.slice_from("t");
                    } else {
                      if (!(this.__r_R1())) {
                        return false;
                      }
                      if (!(this.__r_C())) {
                        return false;
                      }
                      this.slice_from("d");
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return true;
  }

  __r_Step_4() {
    let among_var, v_1, v_2;
    while (true) {
      v_1 = (this.limit - this.cursor);
      lab0: {
        this.ket = this.cursor;
        among_var = this.find_among_b(DutchStemmer.a_4);
        if ((among_var === 0)) {
          break lab0;
        }
        this.bra = this.cursor;
        if ((among_var === 1)) {
          if (!(this.__r_R1())) {
            break lab0;
          }
          this.slice_from("ie");
        } else {
          if ((among_var === 2)) {
            if (!(this.__r_R1())) {
              break lab0;
            }
            this.slice_from("eer");
          } else {
            if ((among_var === 3)) {
              if (!(this.__r_R1())) {
                break lab0;
              }
              this.slice_del();
            } else {
              if ((among_var === 4)) {
                if (!(this.__r_R1())) {
                  break lab0;
                }
                if (!(this.__r_V())) {
                  break lab0;
                }
                this.slice_from("n");
              } else {
                if ((among_var === 5)) {
                  if (!(this.__r_R1())) {
                    break lab0;
                  }
                  if (!(this.__r_V())) {
                    break lab0;
                  }
                  this.slice_from("l");
                } else {
                  if ((among_var === 6)) {
                    if (!(this.__r_R1())) {
                      break lab0;
                    }
                    if (!(this.__r_V())) {
                      break lab0;
                    }
                    this.slice_from("r");
                  } else {
                    if ((among_var === 7)) {
                      if (!(this.__r_R1())) {
                        break lab0;
                      }
                      this.slice_from("teer");
                    } else {
                      if ((among_var === 8)) {
                        if (!(this.__r_R1())) {
                          break lab0;
                        }
                        this.slice_from("lijk");
                      } else {
                        if (!(this.__r_R1())) {
                          break lab0;
                        }
                        if (!(this.__r_C())) {
                          break lab0;
                        }
                        this.slice_del();
                        this.__r_lengthen_V();
                      }
                    }
                  }
                }
              }
            }
          }
        }
        break;
      }
      this.cursor = (this.limit - v_1);
      this.ket = this.cursor;
      if ((this.find_among_b(DutchStemmer.a_5) === 0)) {
        return false;
      }
      this.bra = this.cursor;
      if (!(this.__r_R1())) {
        return false;
      }
      v_2 = (this.limit - this.cursor);
      lab0: {
        if (!(this.eq_s_b("inn"))) {
          break lab0;
        }
        if ((this.cursor > this.limit_backward)) {
          break lab0;
        }
        return false;
      }
      this.cursor = (this.limit - v_2);
      if (!(this.__r_C())) {
        return false;
      }
      this.slice_del();
      this.__r_lengthen_V();
      break;
    }
    return true;
  }

  __r_Step_7() {
    let among_var;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_6);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    this.slice_from(DutchStemmer.as_6[(among_var - 1)]);
    return true;
  }

  __r_Step_6() {
    let among_var, v_1;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_7);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    if ((among_var === 1)) {
      this.slice_from("b");
    } else {
      if ((among_var === 2)) {
        this.slice_from("c");
      } else {
        if ((among_var === 3)) {
          this.slice_from("d");
        } else {
          if ((among_var === 4)) {
            this.slice_from("f");
          } else {
            if ((among_var === 5)) {
              this.slice_from("g");
            } else {
              if ((among_var === 6)) {
                this.slice_from("h");
              } else {
                if ((among_var === 7)) {
                  this.slice_from("j");
                } else {
                  if ((among_var === 8)) {
                    this.slice_from("k");
                  } else {
                    if ((among_var === 9)) {
                      this.slice_from("l");
                    } else {
                      if ((among_var === 10)) {
                        this.slice_from("m");
                      } else {
                        if ((among_var === 11)) {
                          v_1 = (this.limit - this.cursor);
                          lab0: {
                            if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "i"))) {
                              break lab0;
                            }
                            this.cursor -= 1;
                            if ((this.cursor > this.limit_backward)) {
                              break lab0;
                            }
                            return false;
                          }
                          this.cursor = (this.limit - v_1);
                          this.slice_from("n");
                        } else {
                          if ((among_var === 12)) {
                            this.slice_from("p");
                          } else {
                            if ((among_var === 13)) {
                              this.slice_from("q");
                            } else {
                              if ((among_var === 14)) {
                                this.slice_from("r");
                              } else {
                                if ((among_var === 15)) {
                                  this.slice_from("s");
                                } else {
                                  if ((among_var === 16)) {
                                    this.slice_from("t");
                                  } else {
                                    if ((among_var === 17)) {
                                      this.slice_from("v");
                                    } else {
                                      if ((among_var === 18)) {
                                        this.slice_from("w");
                                      } else {
                                        if ((among_var === 19)) {
                                          this.slice_from("x");
                                        } else {
                                          this.slice_from("z");
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return true;
  }

  __r_Step_1c() {
    let among_var, v_1, v_2, v_3, v_4;
    this.ket = this.cursor;
    among_var = this.find_among_b(DutchStemmer.a_8);
    if ((among_var === 0)) {
      return false;
    }
    this.bra = this.cursor;
    if (!(this.__r_R1())) {
      return false;
    }
    if (!(this.__r_C())) {
      return false;
    }
    if ((among_var === 1)) {
      v_1 = (this.limit - this.cursor);
      lab0: {
        if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "n"))) {
          break lab0;
        }
        this.cursor -= 1;
        if (!(this.__r_R1())) {
          break lab0;
        }
        return false;
      }
      this.cursor = (this.limit - v_1);
      while (true) {
        v_2 = (this.limit - this.cursor);
        lab0: {
          if (!(this.eq_s_b("in"))) {
            break lab0;
          }
          if ((this.cursor > this.limit_backward)) {
            break lab0;
          }
          this.slice_from("n");
          break;
        }
        this.cursor = (this.limit - v_2);
        this.slice_del();
        break;
      }
    } else {
      v_3 = (this.limit - this.cursor);
      lab0: {
        if (((this.cursor <= this.limit_backward) || (this.current[(this.cursor - 1)] !== "h"))) {
          break lab0;
        }
        this.cursor -= 1;
        if (!(this.__r_R1())) {
          break lab0;
        }
        return false;
      }
      this.cursor = (this.limit - v_3);
      v_4 = (this.limit - this.cursor);
      lab0: {
        if (!(this.eq_s_b("en"))) {
          break lab0;
        }
        if ((this.cursor > this.limit_backward)) {
          break lab0;
        }
        return false;
      }
      this.cursor = (this.limit - v_4);
      this.slice_del();
    }
    return true;
  }

  __r_Lose_prefix() {
    let among_var, v_1, v_2, v_3, v_4, v_5;
    this.bra = this.cursor;
    if (!(this.eq_s("ge"))) {
      return false;
    }
    this.ket = this.cursor;
    v_1 = this.cursor;
    if (((this.cursor + 3) > this.limit)) {
      return false;
    }
    this.cursor += 3;
    this.cursor = v_1;
    v_2 = this.cursor;
    while (true) {
      v_3 = this.cursor;
      lab0: {
        while (true) {
          lab1: {
            if (!(this.eq_s("ij"))) {
              break lab1;
            }
            break;
          }
          if (!(this.in_grouping(DutchStemmer.g_v))) {
            break lab0;
          }
          break;
        }
        break;
      }
      this.cursor = v_3;
      if ((this.cursor >= this.limit)) {
        return false;
      }
      this.cursor += 1;
    }
    while (true) {
      v_4 = this.cursor;
      lab0: {
        while (true) {
          lab1: {
            if (!(this.eq_s("ij"))) {
              break lab1;
            }
            break;
          }
          if (!(this.in_grouping(DutchStemmer.g_v))) {
            break lab0;
          }
          break;
        }
        continue;
      }
      this.cursor = v_4;
      break;
    }
    if ((this.cursor >= this.limit)) {
      return false;
    }
    this.cursor = v_2;
    among_var = this.find_among(DutchStemmer.a_9);
    if ((among_var === 1)) {
      return false;
    }
    this.B_GE_removed = true;
    this.slice_del();
    v_5 = this.cursor;
    lab0: {
      this.bra = this.cursor;
      among_var = this.find_among(DutchStemmer.a_10);
      if ((among_var === 0)) {
        break lab0;
      }
      this.ket = this.cursor;
      this.slice_from(DutchStemmer.as_10[(among_var - 1)]);
    }
    this.cursor = v_5;
    return true;
  }

  __r_Lose_infix() {
    let among_var, v_1, v_2, v_3, v_4, v_5;
    if ((this.cursor >= this.limit)) {
      return false;
    }
    this.cursor += 1;
    while (true) {
      lab0: {
        this.bra = this.cursor;
        if (!(this.eq_s("ge"))) {
          break lab0;
        }
        this.ket = this.cursor;
        break;
      }
      if ((this.cursor >= this.limit)) {
        return false;
      }
      this.cursor += 1;
    }
    v_1 = this.cursor;
    if (((this.cursor + 3) > this.limit)) {
      return false;
    }
    this.cursor += 3;
    this.cursor = v_1;
    v_2 = this.cursor;
    while (true) {
      v_3 = this.cursor;
      lab0: {
        while (true) {
          lab1: {
            if (!(this.eq_s("ij"))) {
              break lab1;
            }
            break;
          }
          if (!(this.in_grouping(DutchStemmer.g_v))) {
            break lab0;
          }
          break;
        }
        break;
      }
      this.cursor = v_3;
      if ((this.cursor >= this.limit)) {
        return false;
      }
      this.cursor += 1;
    }
    while (true) {
      v_4 = this.cursor;
      lab0: {
        while (true) {
          lab1: {
            if (!(this.eq_s("ij"))) {
              break lab1;
            }
            break;
          }
          if (!(this.in_grouping(DutchStemmer.g_v))) {
            break lab0;
          }
          break;
        }
        continue;
      }
      this.cursor = v_4;
      break;
    }
    if ((this.cursor >= this.limit)) {
      return false;
    }
    this.cursor = v_2;
    this.B_GE_removed = true;
    this.slice_del();
    v_5 = this.cursor;
    lab0: {
      this.bra = this.cursor;
      among_var = this.find_among(DutchStemmer.a_11);
      if ((among_var === 0)) {
        break lab0;
      }
      this.ket = this.cursor;
      this.slice_from(DutchStemmer.as_11[(among_var - 1)]);
    }
    this.cursor = v_5;
    return true;
  }

  __r_measure() {
    let v_1, v_2, v_3, v_4, v_5;
    this.I_p1 = this.limit;
    this.I_p2 = this.limit;
    v_1 = this.cursor;
    lab0: {
      while (true) {
        lab1: {
          if (!(this.out_grouping(DutchStemmer.g_v))) {
            break lab1;
          }
          continue;
        }
        break;
      }
      v_2 = 1;
      while (true) {
        v_3 = this.cursor;
        lab1: {
          while (true) {
            lab2: {
              if (!(this.eq_s("ij"))) {
                break lab2;
              }
              break;
            }
            if (!(this.in_grouping(DutchStemmer.g_v))) {
              break lab1;
            }
            break;
          }
          v_2 -= 1;
          continue;
        }
        this.cursor = v_3;
        break;
      }
      if ((v_2 > 0)) {
        break lab0;
      }
      if (!(this.out_grouping(DutchStemmer.g_v))) {
        break lab0;
      }
      this.I_p1 = this.cursor;
      while (true) {
        lab1: {
          if (!(this.out_grouping(DutchStemmer.g_v))) {
            break lab1;
          }
          continue;
        }
        break;
      }
      v_4 = 1;
      while (true) {
        v_5 = this.cursor;
        lab1: {
          while (true) {
            lab2: {
              if (!(this.eq_s("ij"))) {
                break lab2;
              }
              break;
            }
            if (!(this.in_grouping(DutchStemmer.g_v))) {
              break lab1;
            }
            break;
          }
          v_4 -= 1;
          continue;
        }
        this.cursor = v_5;
        break;
      }
      if ((v_4 > 0)) {
        break lab0;
      }
      if (!(this.out_grouping(DutchStemmer.g_v))) {
        break lab0;
      }
      this.I_p2 = this.cursor;
    }
    this.cursor = v_1;
    return true;
  }

  _stem() {
    let B_stemmed, v_1, v_10, v_11, v_12, v_2, v_3, v_4, v_5, v_6, v_7, v_8, v_9;
    B_stemmed = false;
    this.__r_measure();
    this.limit_backward = this.cursor;
    this.cursor = this.limit;
    v_1 = (this.limit - this.cursor);
    lab0: {
      if (!(this.__r_Step_1())) {
        break lab0;
      }
      B_stemmed = true;
    }
    this.cursor = (this.limit - v_1);
    v_2 = (this.limit - this.cursor);
    lab0: {
      if (!(this.__r_Step_2())) {
        break lab0;
      }
      B_stemmed = true;
    }
    this.cursor = (this.limit - v_2);
    v_3 = (this.limit - this.cursor);
    lab0: {
      if (!(this.__r_Step_3())) {
        break lab0;
      }
      B_stemmed = true;
    }
    this.cursor = (this.limit - v_3);
    v_4 = (this.limit - this.cursor);
    lab0: {
      if (!(this.__r_Step_4())) {
        break lab0;
      }
      B_stemmed = true;
    }
    this.cursor = (this.limit - v_4);
    this.cursor = this.limit_backward;
    this.B_GE_removed = false;
    v_5 = this.cursor;
    lab0: {
      v_6 = this.cursor;
      if (!(this.__r_Lose_prefix())) {
        break lab0;
      }
      this.cursor = v_6;
      this.__r_measure();
    }
    this.cursor = v_5;
    this.limit_backward = this.cursor;
    this.cursor = this.limit;
    v_7 = (this.limit - this.cursor);
    lab0: {
      if (!(this.B_GE_removed)) {
        break lab0;
      }
      B_stemmed = true;
      if (!(this.__r_Step_1c())) {
        break lab0;
      }
    }
    this.cursor = (this.limit - v_7);
    this.cursor = this.limit_backward;
    this.B_GE_removed = false;
    v_8 = this.cursor;
    lab0: {
      v_9 = this.cursor;
      if (!(this.__r_Lose_infix())) {
        break lab0;
      }
      this.cursor = v_9;
      this.__r_measure();
    }
    this.cursor = v_8;
    this.limit_backward = this.cursor;
    this.cursor = this.limit;
    v_10 = (this.limit - this.cursor);
    lab0: {
      if (!(this.B_GE_removed)) {
        break lab0;
      }
      B_stemmed = true;
      if (!(this.__r_Step_1c())) {
        break lab0;
      }
    }
    this.cursor = (this.limit - v_10);
    this.cursor = this.limit_backward;
    this.limit_backward = this.cursor;
    this.cursor = this.limit;
    v_11 = (this.limit - this.cursor);
    lab0: {
      if (!(this.__r_Step_7())) {
        break lab0;
      }
      B_stemmed = true;
    }
    this.cursor = (this.limit - v_11);
    v_12 = (this.limit - this.cursor);
    lab0: {
      if (!(B_stemmed)) {
        break lab0;
      }
      if (!(this.__r_Step_6())) {
        break lab0;
      }
    }
    this.cursor = (this.limit - v_12);
    this.cursor = this.limit_backward;
    return true;
  }

  static a_0 = [{s: "a", substring_i: -1, result: 1, method: null}, {s: "e", substring_i: -1, result: 2, method: null}, {s: "o", substring_i: -1, result: 1, method: null}, {s: "u", substring_i: -1, result: 1, method: null}, {s: "à", substring_i: -1, result: 1, method: null}, {s: "á", substring_i: -1, result: 1, method: null}, {s: "â", substring_i: -1, result: 1, method: null}, {s: "ä", substring_i: -1, result: 1, method: null}, {s: "è", substring_i: -1, result: 2, method: null}, {s: "é", substring_i: -1, result: 2, method: null}, {s: "ê", substring_i: -1, result: 2, method: null}, {s: "eë", substring_i: -1, result: 3, method: null}, {s: "ië", substring_i: -1, result: 4, method: null}, {s: "ò", substring_i: -1, result: 1, method: null}, {s: "ó", substring_i: -1, result: 1, method: null}, {s: "ô", substring_i: -1, result: 1, method: null}, {s: "ö", substring_i: -1, result: 1, method: null}, {s: "ù", substring_i: -1, result: 1, method: null}, {s: "ú", substring_i: -1, result: 1, method: null}, {s: "û", substring_i: -1, result: 1, method: null}, {s: "ü", substring_i: -1, result: 1, method: null}];
  static a_1 = [{s: "nde", substring_i: -1, result: 8, method: null}, {s: "en", substring_i: -1, result: 7, method: null}, {s: "s", substring_i: -1, result: 2, method: null}, {s: "'s", substring_i: 2, result: 1, method: null}, {s: "es", substring_i: 2, result: 4, method: null}, {s: "ies", substring_i: 4, result: 3, method: null}, {s: "aus", substring_i: 2, result: 6, method: null}, {s: "és", substring_i: 2, result: 5, method: null}];
  static a_2 = [{s: "de", substring_i: -1, result: 5, method: null}, {s: "ge", substring_i: -1, result: 2, method: null}, {s: "ische", substring_i: -1, result: 4, method: null}, {s: "je", substring_i: -1, result: 1, method: null}, {s: "lijke", substring_i: -1, result: 3, method: null}, {s: "le", substring_i: -1, result: 9, method: null}, {s: "ene", substring_i: -1, result: 10, method: null}, {s: "re", substring_i: -1, result: 8, method: null}, {s: "se", substring_i: -1, result: 7, method: null}, {s: "te", substring_i: -1, result: 6, method: null}, {s: "ieve", substring_i: -1, result: 11, method: null}];
  static a_3 = [{s: "heid", substring_i: -1, result: 3, method: null}, {s: "fie", substring_i: -1, result: 7, method: null}, {s: "gie", substring_i: -1, result: 8, method: null}, {s: "atie", substring_i: -1, result: 1, method: null}, {s: "isme", substring_i: -1, result: 5, method: null}, {s: "ing", substring_i: -1, result: 5, method: null}, {s: "arij", substring_i: -1, result: 6, method: null}, {s: "erij", substring_i: -1, result: 5, method: null}, {s: "sel", substring_i: -1, result: 3, method: null}, {s: "rder", substring_i: -1, result: 4, method: null}, {s: "ster", substring_i: -1, result: 3, method: null}, {s: "iteit", substring_i: -1, result: 2, method: null}, {s: "dst", substring_i: -1, result: 10, method: null}, {s: "tst", substring_i: -1, result: 9, method: null}];
  static a_4 = [{s: "end", substring_i: -1, result: 9, method: null}, {s: "atief", substring_i: -1, result: 2, method: null}, {s: "erig", substring_i: -1, result: 9, method: null}, {s: "achtig", substring_i: -1, result: 3, method: null}, {s: "ioneel", substring_i: -1, result: 1, method: null}, {s: "baar", substring_i: -1, result: 3, method: null}, {s: "laar", substring_i: -1, result: 5, method: null}, {s: "naar", substring_i: -1, result: 4, method: null}, {s: "raar", substring_i: -1, result: 6, method: null}, {s: "eriger", substring_i: -1, result: 9, method: null}, {s: "achtiger", substring_i: -1, result: 3, method: null}, {s: "lijker", substring_i: -1, result: 8, method: null}, {s: "tant", substring_i: -1, result: 7, method: null}, {s: "erigst", substring_i: -1, result: 9, method: null}, {s: "achtigst", substring_i: -1, result: 3, method: null}, {s: "lijkst", substring_i: -1, result: 8, method: null}];
  static a_5 = [{s: "ig", substring_i: -1, result: 1, method: null}, {s: "iger", substring_i: -1, result: 1, method: null}, {s: "igst", substring_i: -1, result: 1, method: null}];
  static a_6 = [{s: "ft", substring_i: -1, result: 2, method: null}, {s: "kt", substring_i: -1, result: 1, method: null}, {s: "pt", substring_i: -1, result: 3, method: null}];
  static as_6 = ["k", "f", "p"];
  static a_7 = [{s: "bb", substring_i: -1, result: 1, method: null}, {s: "cc", substring_i: -1, result: 2, method: null}, {s: "dd", substring_i: -1, result: 3, method: null}, {s: "ff", substring_i: -1, result: 4, method: null}, {s: "gg", substring_i: -1, result: 5, method: null}, {s: "hh", substring_i: -1, result: 6, method: null}, {s: "jj", substring_i: -1, result: 7, method: null}, {s: "kk", substring_i: -1, result: 8, method: null}, {s: "ll", substring_i: -1, result: 9, method: null}, {s: "mm", substring_i: -1, result: 10, method: null}, {s: "nn", substring_i: -1, result: 11, method: null}, {s: "pp", substring_i: -1, result: 12, method: null}, {s: "qq", substring_i: -1, result: 13, method: null}, {s: "rr", substring_i: -1, result: 14, method: null}, {s: "ss", substring_i: -1, result: 15, method: null}, {s: "tt", substring_i: -1, result: 16, method: null}, {s: "v", substring_i: -1, result: 4, method: null}, {s: "vv", substring_i: 16, result: 17, method: null}, {s: "ww", substring_i: -1, result: 18, method: null}, {s: "xx", substring_i: -1, result: 19, method: null}, {s: "z", substring_i: -1, result: 15, method: null}, {s: "zz", substring_i: 20, result: 20, method: null}];
  static a_8 = [{s: "d", substring_i: -1, result: 1, method: null}, {s: "t", substring_i: -1, result: 2, method: null}];
  static a_9 = [{s: "", substring_i: -1, result: -1, method: null}, {s: "eft", substring_i: 0, result: 1, method: null}, {s: "vaa", substring_i: 0, result: 1, method: null}, {s: "val", substring_i: 0, result: 1, method: null}, {s: "vali", substring_i: 3, result: -1, method: null}, {s: "vare", substring_i: 0, result: 1, method: null}];
  static a_10 = [{s: "ë", substring_i: -1, result: 1, method: null}, {s: "ï", substring_i: -1, result: 2, method: null}];
  static as_10 = ["e", "i"];
  static a_11 = [{s: "ë", substring_i: -1, result: 1, method: null}, {s: "ï", substring_i: -1, result: 2, method: null}];
  static as_11 = ["e", "i"];
}

const stemmer = new DutchStemmer();

/** @param {string} word @returns {string} the stem */
export function stem(word) {
  return stemmer.stemWord(word);
}
